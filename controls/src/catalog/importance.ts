import { scale, scaleNames } from '../generated/importance.js';
import type { Importance } from './types.js';

/** Scale of importance: Chinese word, weight of the 2019 edition, factor of 2021, weight of 2015. */
export const importanceScale = Object.freeze(scale.map((entry) => ({ ...entry, zh: scaleNames[entry.importance] })));

const entryOf = new Map(importanceScale.map((entry) => [entry.importance, entry]));

/**
 * Scale entry of one importance.
 * @example importanceEntry('critical').zh // '关键'
 */
export function importanceEntry(importance: Importance): (typeof importanceScale)[number] {
  return entryOf.get(importance)!; // the type admits only the three words
}
