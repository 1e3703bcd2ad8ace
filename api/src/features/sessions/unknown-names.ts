import { noFailures } from './lock-out.js';
import type { FailureRecord } from './lock-out.js';

const MOST_NAMES = 10_000;

/** Failures under names that no account has: they are locked like any other, so that a lock does not tell which accounts exist. */
export class UnknownNames {
  private readonly records = new Map<string, FailureRecord>();

  get(name: string): FailureRecord {
    return this.records.get(name) ?? noFailures;
  }

  set(name: string, record: FailureRecord): void {
    this.records.delete(name);
    this.records.set(name, record);
    const [oldest] = this.records.keys();
    if (this.records.size > MOST_NAMES && oldest !== undefined) this.records.delete(oldest);
  }
}

/** One attempt at a time for each name, so that many at once are counted one after the other. */
export class OneByOne {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const own = before.then(work, work);
    const tail = own
      .catch(() => undefined)
      .then(() => {
        if (this.tails.get(name) === tail) this.tails.delete(name);
      });
    this.tails.set(name, tail);
    return own;
  }
}
