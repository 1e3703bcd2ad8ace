import { bareText } from './bare-text.js';

/** Longest id that is made from a name; the document admits more. */
const LONGEST = 80;

/**
 * Gives objects ids that come from their names alone, so that reading the same book again gives the same ids.
 */
export class ObjectIds {
  private readonly taken = new Set<string>();

  /**
   * @param name sheet or object as it is written
   * @example new ObjectIds().next(' 核心交换机 | A ') // '核心交换机-A'
   */
  next(name: string): string {
    const stem = idStem(name);
    let id = stem;
    for (let number = 2; this.taken.has(id); number++) id = `${stem}-${number}`;
    this.taken.add(id);
    return id;
  }

  /** Keep an id that one of our own books states. */
  keep(id: string): void {
    this.taken.add(id);
  }
}

function idStem(name: string): string {
  if (bareText(name) === '') return 'object';
  return name
    .normalize('NFKC')
    .trim()
    .replace(/[\s|"'\\/<>]+/g, '-') // `|` parts object and item in keys
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
}
