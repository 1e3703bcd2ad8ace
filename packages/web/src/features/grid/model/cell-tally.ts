import type { Content } from './cell.js';
import type { Cells } from './cells.js';

/**
 * One fact per cell, kept up with each change: between two keys there is no time to go over five thousand cells. Facts of cells without a content, and those that
 * `read` gives null for, are not kept.
 */
export class CellTally<Fact> {
  private readonly facts = new Map<string, Fact>();
  private seen = -1;

  constructor(
    private readonly cells: Cells,
    private readonly read: (key: string, content: Content) => Fact | null,
  ) {
    this.readAll();
  }

  /** Follow the cells from now on. @returns the way to end it */
  watch(): () => void {
    if (this.seen !== this.cells.revision) this.readAll();
    return this.cells.subscribe((keys) => {
      for (const key of keys) this.readOne(key);
      this.seen = this.cells.revision;
    });
  }

  list(): Fact[] {
    return [...this.facts.values()];
  }

  private readAll(): void {
    this.facts.clear();
    for (const key of this.cells.keys()) this.readOne(key);
    this.seen = this.cells.revision;
  }

  private readOne(key: string): void {
    const content = this.cells.content(key);
    const fact = content && this.read(key, content);
    if (fact === null) this.facts.delete(key);
    else this.facts.set(key, fact);
  }
}
