import type { GridDto } from '@mlps/client';
import { tailor } from '@mlps/controls';
import { fetchGrid } from './api/fetch-grid';
import { confirmFindings } from './api/confirm';
import { forgetObjects } from './api/objects';
import type { FetchedGrid } from './api/fetch-grid';
import { editShelf } from './api/shelf';
import type { EditShelf } from './api/shelf';
import { bulkTransport } from './api/transport';
import { placeOf } from './model/cell.js';
import type { Content } from './model/cell.js';
import { Cells } from './model/cells.js';
import { Cursor } from './model/cursor.js';
import { readCells } from './model/read-grid.js';
import { Saver } from './model/saver.js';
import { Sheet } from './model/sheet.js';
import type { GridView } from './model/view.js';

const POLL_MS = 20_000;

/** A copied range, and the names of the objects it was copied from. */
export interface Copied {
  readonly text: string;
  readonly rows: readonly (readonly (Content | null)[])[];
  readonly names: readonly string[];
}

/** One evaluation being recorded: its cells, the saving of them, and the selection. Lives as long as its page. */
export interface Workspace {
  readonly head: GridDto;
  /** items and objects as they are now; a new one whenever somebody adds, renames or removes an object */
  readonly whole: GridView;
  readonly watchWhole: (listener: () => void) => () => void;
  readonly cells: Cells;
  readonly saver: Saver;
  readonly cursor: Cursor;
  /** the active cell by its key, for when rows and columns move */
  readonly place: { key: string | null };
  /** what was copied here, whole; the computer's clipboard holds only text */
  readonly clipboard: { copied: Copied | null };
  /** says of cells carried along from the round before that they still hold */
  readonly confirm: (keys: readonly string[]) => Promise<void>;
  /** look for what others changed, now */
  readonly refresh: () => Promise<void>;
  /** keeps asking while the page is open; gives the way to end it */
  readonly start: (onAccepted: (keys: readonly string[]) => void) => () => void;
}

/** Load an evaluation for recording, with whatever was typed here before and not taken yet. */
export async function openWorkspace(evaluationId: string, signal: AbortSignal): Promise<Workspace> {
  const fetched = (await fetchGrid(evaluationId, null, signal))!; // without a known version there is an answer
  const { grid } = fetched;
  const shelf = editShelf(grid.me, evaluationId);
  const cells = new Cells();
  cells.load(readCells(grid));
  cells.restore(await shelf.read());
  return assemble(fetched, cells, shelf);
}

function assemble({ grid, etag }: FetchedGrid, cells: Cells, shelf: EditShelf): Workspace {
  const { evaluationId, me } = grid;
  let known = etag;
  const sheet = new Sheet({ items: tailor(grid.grade, { extensions: grid.extensions }), objects: grid.objects });
  let tellAccepted = (_keys: readonly string[]): void => undefined;
  const saver = new Saver({
    cells,
    shelf,
    transport: bulkTransport(evaluationId, cells, me),
    onAccepted: (keys) => {
      tellAccepted(keys);
    },
  });
  const refresh = async (): Promise<void> => {
    // An answer from before a save would show the cell as it was.
    if (saver.savingKeys.size > 0) return;
    const answer = await fetchGrid(evaluationId, known).catch(() => null); // the next time will do
    if (!answer || saver.savingKeys.size > 0) return;
    known = answer.etag;
    cells.load(readCells(answer.grid));
    if (sheet.take(answer.grid.objects)) void forgetObjects(evaluationId);
  };
  return {
    head: grid,
    get whole() {
      return sheet.view;
    },
    watchWhole: sheet.subscribe,
    cells,
    saver,
    cursor: new Cursor(),
    place: { key: null },
    clipboard: { copied: null },
    refresh,
    async confirm(keys) {
      await confirmFindings(evaluationId, keys.map(placeOf));
      cells.confirmed(keys);
    },
    start(onAccepted) {
      tellAccepted = onAccepted;
      saver.open();
      const end = keepFresh(refresh, saver, shelf);
      return () => {
        end();
        saver.close();
        void saver.flush().finally(() => {
          shelf.keep(cells.kept());
        });
      };
    },
  };
}

/** Look for changes of others now and then, and whenever the page comes back to the front or to the network. */
function keepFresh(refresh: () => Promise<void>, saver: Saver, shelf: EditShelf): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') void refresh();
    else void shelf.settle();
  };
  const back = (): void => {
    saver.retry();
  };
  const timer = setInterval(look, POLL_MS);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', back);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', back);
  };
}
