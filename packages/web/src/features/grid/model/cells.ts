import { placeOf, sameContent } from './cell.js';
import type { Content, ServerCell } from './cell.js';
import { History } from './history.js';
import type { CellChange, Step } from './history.js';
import { rebase } from './merge.js';
import type { CellConflict, Edit } from './merge.js';

/** Edits that outlive the page. */
export type KeptEdits = readonly (readonly [key: string, edit: Edit])[];

/**
 * All cells of one evaluation: what the service has, what was changed here and not taken yet, and what both changed. Every change is told by revision numbers: one of
 * the whole, and one per item, so that a screen draws anew only the rows that changed.
 */
export class Cells {
  private server = new Map<string, ServerCell>();
  private readonly edits = new Map<string, Edit>();
  private readonly conflicts = new Map<string, CellConflict>();
  private readonly faults = new Map<string, string>();
  private readonly history = new History();
  private readonly rowRevisions = new Map<string, number>();
  private readonly listeners = new Set<(keys: readonly string[]) => void>();
  private count = 0;
  private gathered: string[] | null = null;

  /** grows with every change */
  get revision(): number {
    return this.count;
  }

  /** @param listener told the keys of the cells that changed */
  readonly subscribe = (listener: (keys: readonly string[]) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  rowRevision(item: string): number {
    return this.rowRevisions.get(item) ?? 0;
  }

  /** What the user sees in the cell. */
  content(key: string): Content | null {
    const edit = this.edits.get(key);
    if (edit) return edit.content;
    const conflict = this.conflicts.get(key);
    return conflict ? conflict.mine : (this.server.get(key)?.content ?? null);
  }

  serverCell(key: string): ServerCell | undefined {
    return this.server.get(key);
  }

  edit(key: string): Edit | undefined {
    return this.edits.get(key);
  }

  conflict(key: string): CellConflict | undefined {
    return this.conflicts.get(key);
  }

  /** why the service did not take the cell */
  fault(key: string): string | undefined {
    return this.faults.get(key);
  }

  get conflictKeys(): string[] {
    return [...this.conflicts.keys()];
  }

  get faultKeys(): string[] {
    return [...this.faults.keys()];
  }

  /** keys of every cell with a content */
  keys(): string[] {
    const keys = new Set([...this.server.keys(), ...this.edits.keys(), ...this.conflicts.keys()]);
    return [...keys].filter((key) => this.content(key) !== null);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /**
   * Change cells as one step that can be undone.
   * @param going whether it goes on with the step before, as typing does
   * @returns the changes that changed anything
   */
  change(wanted: readonly { readonly key: string; readonly content: Content | null }[], going = false): CellChange[] {
    const step = wanted
      .map(({ key, content }) => ({ key, before: this.content(key), after: content }))
      .filter(({ before, after }) => !sameContent(before, after));
    if (going) this.history.amend(step);
    else this.history.add(step);
    this.apply(step);
    return step;
  }

  /** @returns the cells that changed; empty when there was nothing to undo */
  undo(): Step {
    return this.replay(this.history.undo());
  }

  redo(): Step {
    return this.replay(this.history.redo());
  }

  private replay(step: Step | null): Step {
    if (step) this.apply(step);
    return step ?? [];
  }

  private apply(step: Step): void {
    for (const { key, after } of step) this.put(key, after);
    this.tell(step.map(({ key }) => key));
  }

  private put(key: string, content: Content | null): void {
    this.faults.delete(key);
    const conflict = this.conflicts.get(key);
    if (conflict) {
      // still undecided: the next save would only conflict again
      this.conflicts.set(key, { ...conflict, mine: content });
      return;
    }
    const there = this.edits.get(key);
    const server = this.server.get(key);
    const base = there ? there.base : (server?.content ?? null);
    const baseVersion = there ? there.baseVersion : (server?.version ?? 0);
    if (sameContent(content, base)) this.edits.delete(key);
    else this.edits.set(key, { content, base, baseVersion });
  }

  /** Everything that waits to be taken by the service; what it refused waits for the user instead. */
  waiting(): KeptEdits {
    return [...this.edits].filter(([key]) => !this.faults.has(key));
  }

  /** how many wait, without gathering them */
  get waitingCount(): number {
    return this.edits.size - this.faultKeys.filter((key) => this.edits.has(key)).length;
  }

  get isClean(): boolean {
    return this.edits.size === 0 && this.conflicts.size === 0;
  }

  /** What has to survive a reload: edits and undecided conflicts. */
  kept(): KeptEdits {
    const undecided = [...this.conflicts].map(
      ([key, { mine, base }]) => [key, { content: mine, base, baseVersion: UNKNOWN_VERSION }] as const,
    );
    return [...this.edits, ...undecided];
  }

  /** Take what the service has now; edits are put on top of it. @param inFlight keys that are being saved, and are left alone */
  load(server: ReadonlyMap<string, ServerCell>, inFlight: ReadonlySet<string> = new Set()): void {
    const changed = [...new Set([...this.server.keys(), ...server.keys()])].filter(
      (key) => !sameServer(this.server.get(key), server.get(key)),
    );
    this.server = new Map([
      ...[...server].filter(([key]) => !inFlight.has(key)),
      ...[...this.server].filter(([key]) => inFlight.has(key)),
    ]);
    for (const key of Array.from(this.edits.keys())) if (!inFlight.has(key)) this.rebaseEdit(key);
    this.tell(changed);
  }

  /** Put edits back that were kept from an earlier visit. */
  restore(kept: KeptEdits): void {
    for (const [key, edit] of kept) {
      this.edits.set(key, edit);
      this.rebaseEdit(key);
    }
    this.tell(kept.map(([key]) => key));
  }

  private rebaseEdit(key: string): void {
    const edit = this.edits.get(key)!; // called with keys of edits
    const server = this.server.get(key);
    const result = rebase(edit, server?.content ?? null, server?.version ?? 0);
    this.edits.delete(key);
    if (result.kind === 'edit') this.edits.set(key, result.edit);
    if (result.kind === 'conflict') this.conflicts.set(key, result.conflict);
  }

  /** The service took an edit: this is now what it has. */
  taken(key: string, sent: Edit, cell: ServerCell | null): void {
    this.keepServer(key, cell);
    this.faults.delete(key);
    const now = this.edits.get(key);
    if (now === sent || (now && sameContent(now.content, sent.content))) this.edits.delete(key);
    else if (now) this.edits.set(key, { ...now, base: cell?.content ?? null, baseVersion: cell?.version ?? 0 });
    this.tell([key]);
  }

  /** The service has something else than the edit began from. */
  met(key: string, cell: ServerCell | null): void {
    this.keepServer(key, cell);
    if (this.edits.has(key)) this.rebaseEdit(key);
    this.tell([key]);
  }

  private keepServer(key: string, cell: ServerCell | null): void {
    if (cell) this.server.set(key, cell);
    else this.server.delete(key);
  }

  /** Several changes that are told at once: an answer for two thousand cells is one drawing, not two thousand. */
  together(work: () => void): void {
    this.gathered = [];
    try {
      work();
    } finally {
      const keys = this.gathered;
      this.gathered = null;
      if (keys.length > 0) this.tell(keys);
    }
  }

  /** The service refused an edit; it stays here until the user mends it. */
  refused(key: string, message: string): void {
    this.faults.set(key, message);
    this.tell([key]);
  }

  /** The edit may not be made at all (accepted meanwhile): back to what the service has. */
  dropped(key: string): void {
    this.edits.delete(key);
    this.tell([key]);
  }

  /** What was carried along from the round before still holds; the service knows. */
  confirmed(keys: readonly string[]): void {
    for (const key of keys) {
      const cell = this.server.get(key);
      if (cell) this.server.set(key, { ...cell, toConfirm: false });
    }
    this.tell(keys);
  }

  /** Cells that are gone with their object: nothing of them waits any more. */
  forget(keys: readonly string[]): void {
    for (const key of keys) {
      this.server.delete(key);
      this.edits.delete(key);
      this.conflicts.delete(key);
      this.faults.delete(key);
    }
    this.tell(keys);
  }

  /** Decide a conflict: the content that shall stand, over the version that was shown. */
  resolve(key: string, content: Content | null): void {
    const conflict = this.conflicts.get(key);
    if (!conflict) return;
    this.conflicts.delete(key);
    const { theirs, theirsVersion } = conflict;
    if (!sameContent(content, theirs)) this.edits.set(key, { content, base: theirs, baseVersion: theirsVersion });
    if (this.edits.has(key)) this.rebaseEdit(key); // it may have moved on while the user thought
    this.tell([key]);
  }

  private tell(keys: readonly string[]): void {
    if (this.gathered) {
      for (const key of keys) this.gathered.push(key);
      return;
    }
    this.count += 1;
    for (const item of new Set(keys.map((key) => placeOf(key).item))) this.rowRevisions.set(item, this.count);
    for (const listener of this.listeners) listener(keys);
  }
}

/** A version that no cell has: what was kept is always compared field by field. */
const UNKNOWN_VERSION = -1;

function sameServer(one: ServerCell | undefined, other: ServerCell | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.version === other.version &&
    one.evidence === other.evidence &&
    one.toConfirm === other.toConfirm &&
    one.state === other.state
  );
}
