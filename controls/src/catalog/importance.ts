import { importanceData } from '../generated/importance.js';
import type { Importance, ImportanceRule } from './types.js';

/** Scale of importance: Chinese word, weight of the 2019 edition, factor of 2021, weight of 2015. */
export const importanceScale = importanceData.scale;

/** How each importance in the catalog is known, and whether it is assumed. */
export const importanceRules = importanceData.rules;

const assumed = new Set<ImportanceRule>(importanceRules.filter((rule) => rule.assumed).map((rule) => rule.rule));

export function isAssumed(rule: ImportanceRule): boolean {
  return assumed.has(rule);
}

const entryOf = new Map(importanceScale.map((entry) => [entry.importance, entry]));

/**
 * Scale entry of one importance.
 * @example importanceEntry('critical').zh // '关键'
 */
export function importanceEntry(importance: Importance): (typeof importanceScale)[number] {
  return entryOf.get(importance)!; // the type admits only the three words
}
