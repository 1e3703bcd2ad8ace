import type { Content } from './cell.js';

/** One cell before and after a change. */
export interface CellChange {
  readonly key: string;
  readonly before: Content | null;
  readonly after: Content | null;
}

export type Step = readonly CellChange[];

const MOST_STEPS = 200;

/** What was done, so that it can be undone: a step is one act of the user's, over however many cells. */
export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(step: Step): void {
    if (step.length === 0) return;
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  /** Make a step one with the last when both are about the same single cell: a text typed in one go is one act. */
  amend(step: Step): void {
    const last = this.done.at(-1);
    const [first, ...others] = step;
    if (first && others.length === 0 && last?.length === 1 && last[0]?.key === first.key && this.undone.length === 0)
      this.done[this.done.length - 1] = [{ ...first, before: last[0].before }];
    else this.add(step);
  }

  /** The step to take back, with its sides exchanged; null when there is none. */
  undo(): Step | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return step.map(({ key, before, after }) => ({ key, before: after, after: before })).toReversed();
  }

  redo(): Step | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}
