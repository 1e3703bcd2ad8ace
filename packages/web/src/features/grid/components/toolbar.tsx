import type { ReactNode, RefObject } from 'react';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import type { ViewChoice } from '../model/view.js';
import { useCells } from '../use-cells';
import { MoreActs } from './more-acts';
import { ViewChoices } from './view-choices';

interface ToolbarProps {
  controller: GridController;
  choice: ViewChoice;
  choicesRef: RefObject<HTMLDivElement | null>;
}

/** What is shown, and the acts that have keys, for those who do not know them yet. */
export function Toolbar({ controller, choice, choicesRef }: ToolbarProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="toolbar" role="toolbar" aria-label={t('grid.toolbar')}>
      <ViewChoices controller={controller} choice={choice} choicesRef={choicesRef} />
      <Acts controller={controller} />
    </div>
  );
}

function Acts({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  const { cells } = controller.workspace;
  const canUndo = useCells(cells, () => cells.canUndo);
  const canRedo = useCells(cells, () => cells.canRedo);
  return (
    <div className="toolbar-acts">
      <Act
        label={t('grid.act.undo')}
        hint="Ctrl+Z"
        disabled={!canUndo}
        run={() => {
          controller.undo();
        }}
      />
      <Act
        label={t('grid.act.redo')}
        hint="Ctrl+Y"
        disabled={!canRedo}
        run={() => {
          controller.redo();
        }}
      />
      <Act
        label={t('grid.act.nextOpen')}
        hint="N"
        run={() => {
          controller.nextOpen(1);
        }}
      />
      <Act label={t('grid.act.find')} hint="Ctrl+F" run={() => controller.screen.find()} />
      <Act
        label={t('grid.act.bulk')}
        hint="B"
        disabled={!controller.mayWrite}
        run={() => controller.screen.dialog({ kind: 'bulk' })}
      />
      <Act
        label={t('grid.act.like')}
        hint="L"
        disabled={!controller.mayWrite}
        run={() => {
          controller.like();
        }}
      />
      <Act label={t('grid.act.submit')} hint="Ctrl+Enter" run={() => controller.screen.dialog({ kind: 'submit' })} />
      <MoreActs controller={controller} />
    </div>
  );
}

interface ActProps {
  label: string;
  hint: string;
  disabled?: boolean;
  run: () => void;
}

/** A button that leaves the keyboard where it is: after a click the digits still reach the grid. */
function Act({ label, hint, disabled = false, run }: ActProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      disabled={disabled}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={run}
      title={`${label} (${hint})`}
    >
      {label} <kbd>{hint}</kbd>
    </button>
  );
}
