import { createStore, del, get, set } from 'idb-keyval';
import type { KeptEdits } from '../model/cells.js';
import type { Shelf } from '../model/saver.js';

const PATIENCE_MS = 60;

/** Edits of one user on one evaluation, in the browser's own database: they outlive reloads, and go when they are saved. */
export interface EditShelf extends Shelf {
  read(): Promise<KeptEdits>;
  /** write what waits to be written, e.g. because the page is left */
  settle(): Promise<void>;
}

export function editShelf(userId: string, evaluationId: string): EditShelf {
  const store = createStore('mlps-recording', 'edits');
  const name = `${userId}/${evaluationId}`;
  let next: KeptEdits | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const edits = next;
    next = null;
    if (!edits) return;
    // A browser that forbids its database keeps the edits as long as the page is open.
    await (edits.length === 0 ? del(name, store) : set(name, edits, store)).catch(() => undefined);
  };
  return {
    read: async () => (await get<KeptEdits>(name, store).catch(() => undefined)) ?? [],
    keep(edits) {
      next = edits;
      timer ??= setTimeout(() => void settle(), PATIENCE_MS);
    },
    settle,
  };
}
