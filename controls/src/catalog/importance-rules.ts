import { rules } from '../generated/importance.js';
import type { ImportanceRule } from './types.js';

/** How each importance in the catalog is known, and whether it is assumed. */
export const importanceRules = rules;

const assumed = new Set<ImportanceRule>(importanceRules.filter((rule) => rule.assumed).map((rule) => rule.rule));

export function isAssumed(rule: ImportanceRule): boolean {
  return assumed.has(rule);
}
