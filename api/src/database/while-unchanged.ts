import type { DataSource, EntityManager } from 'typeorm';
import { dataVersion } from './data-version.js';

interface Kept<T> {
  readonly version: string;
  readonly answers: Map<string, Promise<T>>;
}

/** Answers that take long and only depend on the data: kept until anything is written, and no longer. */
export class WhileUnchanged<T> {
  private readonly kept = new WeakMap<DataSource, Kept<T>>();

  /** @param most answers kept at once */
  constructor(private readonly most: number) {}

  /** @param read asked when the answer is not known for the data as they are; a failure is not kept */
  async get(em: EntityManager, key: string, read: () => Promise<T>): Promise<T> {
    const version = await dataVersion(em);
    if (version === null) return read();
    let own = this.kept.get(em.connection);
    if (own?.version !== version) this.kept.set(em.connection, (own = { version, answers: new Map() }));
    const { answers } = own;
    const known = answers.get(key);
    if (known) return known;
    const answer = read();
    if (answers.size >= this.most) answers.clear();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  }
}
