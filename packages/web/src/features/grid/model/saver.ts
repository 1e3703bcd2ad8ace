import { placeOf } from './cell.js';
import type { Content, ServerCell } from './cell.js';
import type { Cells, KeptEdits } from './cells.js';
import type { Edit } from './merge.js';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'stopped';

/** What became of one edit. */
export type Outcome =
  | { readonly kind: 'taken'; readonly cell: ServerCell | null }
  | { readonly kind: 'met'; readonly cell: ServerCell | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'accepted' };

/** Where edits go. `send` gives one outcome per edit, or throws {@link Unreachable} or another error. */
export interface Transport {
  send(edits: KeptEdits): Promise<ReadonlyMap<string, Outcome>>;
}

/** Where edits wait through a reload. */
export interface Shelf {
  keep(edits: KeptEdits): void;
}

/** The service does not answer; it will be asked again. */
export class Unreachable extends Error {}

export interface SaverOptions {
  readonly cells: Cells;
  readonly transport: Transport;
  readonly shelf: Shelf;
  /** told of cells that were put back because a second person had accepted them */
  readonly onAccepted?: (keys: readonly string[]) => void;
  readonly setTimer?: (work: () => void, ms: number) => unknown;
}

export const QUIET_MS = 400;
/** Whoever types on without a pause is saved all the same. */
export const LONGEST_MS = 2000;
const RETRY_MS = [1000, 2000, 5000, 10_000, 20_000];
/** A large answer is read in one go: more cells at once would hold up the keys. */
const MOST_PER_CALL = 400;

/**
 * Saves edits by itself, one call at a time, while the user goes on typing. When the service cannot be reached it keeps trying; nothing is lost meanwhile, because every
 * edit lies on the shelf from the moment it was made.
 */
export class Saver {
  private current: SaveState = 'saved';
  private failure: Error | null = null;
  private tries = 0;
  private timer = 0;
  /** the number of the wait that runs out whether or not there is a pause; null: none runs */
  private wait: number | null = null;
  private waits = 0;
  private running: Promise<void> | null = null;
  private inFlight: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();
  private stopWatching: (() => void) | null = null;
  private seen: number;

  constructor(private readonly options: SaverOptions) {
    this.seen = options.cells.revision;
    this.open();
  }

  /** Begin (again) to save what changes, and what waits from before. */
  open(): void {
    this.stopWatching ??= this.options.cells.subscribe(() => {
      this.onChange();
    });
    if (this.options.cells.waitingCount > 0) {
      this.set('waiting');
      this.schedule(0);
    }
  }

  get state(): SaveState {
    return this.current;
  }

  /** why saving stopped; null unless it did */
  get error(): Error | null {
    return this.failure;
  }

  get savingKeys(): ReadonlySet<string> {
    return this.inFlight;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.stopWatching?.();
    this.stopWatching = null;
    this.timer += 1;
    this.wait = null;
  }

  private onChange(): void {
    const { cells, shelf } = this.options;
    if (cells.revision === this.seen) return;
    this.seen = cells.revision;
    shelf.keep(cells.kept());
    if (cells.waitingCount === 0) {
      if (!this.running) this.set('saved');
      return;
    }
    if (this.current === 'saved') this.set('waiting');
    if (this.current === 'offline' || this.current === 'stopped') return;
    this.schedule(QUIET_MS);
    this.waitNoLonger();
  }

  private waitNoLonger(): void {
    if (this.wait !== null) return;
    const mine = (this.waits += 1);
    this.wait = mine;
    (this.options.setTimer ?? setTimeout)(() => {
      if (this.wait === mine) void this.flush();
    }, LONGEST_MS);
  }

  private schedule(ms: number): void {
    this.timer += 1;
    const mine = this.timer;
    (this.options.setTimer ?? setTimeout)(() => {
      if (mine === this.timer) void this.flush();
    }, ms);
  }

  /** Save what waits, now. @returns when nothing is on its way any more */
  async flush(): Promise<void> {
    this.timer += 1;
    this.wait = null;
    while (this.running) await this.running;
    const edits = this.options.cells.waiting().slice(0, MOST_PER_CALL);
    if (edits.length === 0) {
      this.set('saved');
      return;
    }
    this.running = this.send(edits);
    try {
      await this.running;
    } finally {
      this.running = null;
    }
    if (this.current === 'saving') {
      const more = this.options.cells.waitingCount > 0;
      if (more) this.schedule(0);
      this.set(more ? 'waiting' : 'saved');
    }
  }

  /** Try again at once, e.g. because the connection is back or the user signed in again. */
  retry(): void {
    if (this.current === 'stopped') this.set('waiting');
    void this.flush();
  }

  private async send(edits: KeptEdits): Promise<void> {
    if (this.current !== 'offline') this.set('saving');
    this.inFlight = new Set(edits.map(([key]) => key));
    try {
      const outcomes = await this.options.transport.send(edits);
      this.tries = 0;
      this.inFlight = new Set();
      this.set('saving');
      this.settle(edits, outcomes);
    } catch (error) {
      this.inFlight = new Set();
      this.onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(edits: KeptEdits, outcomes: ReadonlyMap<string, Outcome>): void {
    const { cells, onAccepted } = this.options;
    const accepted: string[] = [];
    cells.together(() => {
      for (const [key, edit] of edits) {
        const outcome = outcomes.get(key);
        if (outcome?.kind === 'taken') cells.taken(key, edit, outcome.cell);
        if (outcome?.kind === 'met') cells.met(key, outcome.cell);
        if (outcome?.kind === 'refused') cells.refused(key, outcome.message);
        if (outcome?.kind !== 'accepted') continue;
        accepted.push(key);
        cells.dropped(key);
      }
    });
    if (accepted.length > 0) onAccepted?.(accepted);
  }

  private onFailure(error: Error): void {
    if (!(error instanceof Unreachable)) {
      this.failure = error;
      this.set('stopped');
      return;
    }
    this.set('offline');
    this.schedule(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)]!); // the index is within the list
    this.tries += 1;
  }

  private set(state: SaveState): void {
    if (state !== 'stopped') this.failure = null;
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** The cell that stands after an edit was taken as it was sent. */
export function savedCell(edit: Edit, version: number, before: ServerCell | undefined, me: string): ServerCell | null {
  if (edit.content === null) return null;
  const { evidence = 0, comment = null } = before ?? {};
  const saved = { state: 'saved', toConfirm: false, writer: me, submitter: null } as const;
  return { content: edit.content, version, evidence, comment, ...saved };
}

/** Body of a bulk call for these edits, every one with the version that it began from. */
export function bulkBody(edits: KeptEdits): { rows: object[]; removals: object[]; rowKeys: string[] } {
  const writes = edits.filter(
    (entry): entry is readonly [string, Edit & { content: Content }] => entry[1].content !== null,
  );
  const removals = edits.filter(([, { content }]) => content === null);
  return {
    rows: writes.map(([key, { content, baseVersion }]) => ({ ...placeOf(key), ...content, version: baseVersion })),
    removals: removals.map(([key, { baseVersion }]) => ({ ...placeOf(key), version: baseVersion })),
    rowKeys: writes.map(([key]) => key),
  };
}
