import { readResult } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import { bareText } from './bare-text.js';

/** Other spellings that mean one of the four words beyond doubt. */
const spellings: ReadonlyMap<string, Result> = new Map<string, Result>([
  ['部分', 'partial'],
  ['yes', 'conform'],
  ['no', 'nonconform'],
  ['na', 'notApplicable'],
  ['不适用项', 'notApplicable'],
  ['conform', 'conform'],
  ['partial', 'partial'],
  ['nonconform', 'nonconform'],
  ['notapplicable', 'notApplicable'],
]);

/**
 * Read a result as people type it: blanks around and within, a full stop behind, other widths.
 * @param own result words of the agency's own
 * @returns null for a word that is none of them; it is never guessed
 * @example resultFrom(' 部分 符合 ') // 'partial'
 */
export function resultFrom(text: string, own: Readonly<Record<string, Result>> = {}): Result | null {
  const plain = readResult(text); // nearly always
  if (plain) return plain;
  const word = bareText(text);
  if (word === '') return null;
  const mine = Object.entries(own).find(([key]) => bareText(key) === word);
  return mine?.[1] ?? readResult(word) ?? spellings.get(word) ?? null;
}
