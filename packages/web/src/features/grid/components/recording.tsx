import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTitle } from '../../../lib/use-title';
import { useSession } from '../../session/use-session';
import { panelShown } from '../advance';
import { GridController } from '../grid-controller';
import type { GridDialog } from '../grid-controller';
import { onSpot } from '../model/selection.js';
import { chooseView } from '../model/view.js';
import type { GridView, ViewChoice } from '../model/view.js';
import { useChoice } from '../use-choice';
import { useScreen } from '../use-screen';
import type { ShownNews } from '../use-screen';
import { useWhole } from '../use-cells';
import type { Workspace } from '../workspace';
import { CellPanel } from './cell-panel';
import { FindBar } from './find-bar';
import { GridDialogs } from './grid-dialogs';
import { GridTable } from './grid-table';
import { NoCells, NoObjects } from './nothing-shown';
import { RecordingHead } from './recording-head';
import { StatusLine } from './status-line';
import { Toolbar } from './toolbar';

const route = getRouteApi('/evaluations/$evaluationId/grid');

/** The workspace on the screen. */
export function Recording({ workspace }: { workspace: Workspace }): ReactNode {
  const { head } = workspace;
  const { can } = useSession();
  useTitle(`${head.systemName} ${head.name}`);
  const choice = useChoice(workspace);
  const mayWrite = head.state !== 'completed' && can('findings.write');
  const [dialog, setDialog] = useState<GridDialog | null>(null);
  const [news, setNews] = useState<ShownNews | null>(null);
  const [finding, setFinding] = useState(false);
  const gridRef = useRef<HTMLDivElement>(null);
  const choicesRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<{ edit: () => void } | null>(null);
  const whole = useWhole(workspace);
  const view = useChosenView(workspace, whole, choice);
  const screen = useScreen(head.evaluationId, { gridRef, panelRef, choicesRef, setDialog, setNews, setFinding });
  const controller = useMemo(
    // The screen's functions look at elements when they are called, not while drawing.
    // oxlint-disable-next-line react/refs
    () => new GridController(workspace, view, screen, mayWrite, choice),
    [workspace, view, screen, mayWrite, choice],
  );

  useEffect(
    () =>
      workspace.start(() => {
        screen.news({ kind: 'accepted' });
      }),
    [workspace, screen],
  );
  useSpotOfAddress(controller, choice);
  const focusGrid = useCallback(() => gridRef.current?.focus(), []);
  // Behind an open dialog nothing takes the focus, and what had it before may be gone, as the button that added the first objects.
  useEffect(() => {
    if (dialog === null) focusGrid();
  }, [dialog, focusGrid]);
  const addObjects = (): void => {
    setDialog({ kind: 'objects' });
  };
  const panel = panelShown.use() === 'yes' && view.items.length > 0;
  return (
    <div className="recording" data-panel={panel}>
      <RecordingHead workspace={workspace} view={view} />
      <Toolbar controller={controller} choice={choice} choicesRef={choicesRef} />
      {finding ? (
        <FindBar
          controller={controller}
          onClose={() => {
            setFinding(false);
            focusGrid();
          }}
        />
      ) : null}
      <div className="recording-body">
        {whole.objects.length === 0 ? <NoObjects onAdd={addObjects} /> : null}
        {whole.objects.length > 0 && view.items.length === 0 ? (
          <NoCells evaluationId={head.evaluationId} onAdd={addObjects} />
        ) : null}
        {view.items.length > 0 ? <GridTable controller={controller} view={view} gridRef={gridRef} /> : null}
        {panel ? <CellPanel controller={controller} panelRef={panelRef} onLeave={focusGrid} /> : null}
      </div>
      <StatusLine controller={controller} news={news} />
      {dialog ? (
        <GridDialogs
          controller={controller}
          dialog={dialog}
          onClose={() => {
            setDialog(null);
          }}
        />
      ) : null}
    </div>
  );
}

/** Rows and columns are chosen when the choice is made or an object comes or goes, not while cells change: a row must not vanish under the hands that just filled it. */
function useChosenView({ cells }: Workspace, whole: GridView, choice: ViewChoice): GridView {
  return useMemo(() => chooseView(whole, cells, choice), [whole, cells, choice]);
}

/** Go to the cell that the address names, or to the first that can be recorded; when rows and columns move under the user, he stays on his cell. */
function useSpotOfAddress(controller: GridController, choice: ViewChoice): void {
  const { object, item } = route.useSearch();
  const placed = useRef<string | null>(null);
  useLayoutEffect(() => {
    const address = JSON.stringify([object, item, choice]);
    const { key } = controller.workspace.place;
    const spot = placed.current === address && key !== null ? controller.spotOf(key) : null;
    placed.current = address;
    if (spot) controller.select(onSpot(spot));
    else selectNamed(controller, object, item);
  }, [controller, object, item, choice]);
}

function selectNamed(controller: GridController, object: string | undefined, item: string | undefined): void {
  const { items, objects } = controller.view;
  const row = items.findIndex(({ id }) => id === item);
  const column = objects.findIndex(({ id }) => id === object);
  if (row >= 0) controller.select(onSpot({ row, column: Math.max(0, column) }));
  else controller.selectFirst();
}
