import { useMemo } from 'react';
import type { Dispatch, RefObject, SetStateAction } from 'react';
import { panelShown } from './advance';
import { HEAD_HEIGHT, ROW_HEIGHT } from './components/measures';
import type { GridDialog, GridNews, Screen } from './grid-controller';
import { useChoose } from './use-choice';

/** What the grid said last; the number tells two of the same words apart. */
export interface ShownNews {
  readonly news: GridNews;
  readonly n: number;
}

interface ScreenParts {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly panelRef: RefObject<{ edit: () => void } | null>;
  /** the list boxes of what is shown */
  readonly choicesRef: RefObject<HTMLDivElement | null>;
  readonly setDialog: (dialog: GridDialog) => void;
  readonly setNews: Dispatch<SetStateAction<ShownNews | null>>;
  readonly setFinding: (finding: boolean) => void;
}

const HEIGHT_BEFORE_DRAWN = 400;

/** The screen as the controller knows it. It stays the same while the page is open. */
export function useScreen(evaluationId: string, parts: ScreenParts): Screen {
  const { gridRef, panelRef, choicesRef, setDialog, setNews, setFinding } = parts;
  const show = useChoose(evaluationId);
  return useMemo(
    () => ({
      dialog: setDialog,
      news: (next) => {
        setNews((last) => ({ news: next, n: (last?.n ?? 0) + 1 }));
      },
      edit: () => {
        panelShown.set('yes');
        if (panelRef.current) panelRef.current.edit();
        // the panel only just comes
        else setTimeout(() => panelRef.current?.edit());
      },
      find: () => {
        setFinding(true);
      },
      show: (choice) => {
        setNews(null); // what was said of other cells
        show(choice);
      },
      choices: () => choicesRef.current?.querySelector('select')?.focus(),
      focus: () => gridRef.current?.focus(),
      togglePanel: () => {
        panelShown.set(panelShown.get() === 'yes' ? 'no' : 'yes');
      },
      pageRows: () => Math.floor(((gridRef.current?.clientHeight ?? HEIGHT_BEFORE_DRAWN) - HEAD_HEIGHT) / ROW_HEIGHT),
    }),
    [show, gridRef, panelRef, choicesRef, setDialog, setNews, setFinding],
  );
}
