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

/** A result with what is written behind it in brackets. */
export interface NotedResult {
  readonly word: string;
  readonly note: string;
}

/**
 * Take a note off a result; null where there is none, or where it names a result itself.
 * @example notedResult('不适用（云上部署）') // { word: '不适用', note: '云上部署' }
 */
export function notedResult(text: string): NotedResult | null {
  const [, word, note] = /^\s*([^（(【[]{1,8})[（(【[](.{1,200})[）)】\]]\s*$/s.exec(text) ?? [];
  if (word === undefined || note === undefined || note.includes('符合') || resultFrom(note) !== null) return null;
  return { word: word.trim(), note: note.trim() };
}

/** Marks and words of custom that can mean nothing else in a column of results; each use is told. */
const byCustom: readonly (readonly [Result, string])[] = [
  ['conform', '√ ✓ ✔ ☑ 是 对 y true 满足 通过 合格 pass passed met compliant conforms conforming'],
  [
    'partial',
    '部分满足 部分通过 部分合格 partly partially partlyconforms partiallymet partiallycompliant partialcompliance',
  ],
  [
    'nonconform',
    '× ✗ ✘ ✕ x 否 错 n false 不满足 未满足 不通过 未通过 不合格 未符合 fail failed notmet noncompliant notcompliant nonconforming doesnotconform',
  ],
  ['notApplicable', '不涉及'],
];

/** Shares of a requirement that is met, where every number of the book is one of them. */
const byShare: readonly (readonly [Result, string])[] = [
  ['conform', '1'],
  ['partial', '0.5'],
  ['nonconform', '0'],
];

const meanings = (lists: typeof byCustom): ReadonlyMap<string, Result> =>
  new Map(lists.flatMap(([result, words]) => words.split(' ').map((word) => [word, result] as const)));
const customs = meanings(byCustom);
const shares = meanings(byShare);

/** No word for a result is longer, and a cell may hold a book. */
const LONGEST_WORD = 40;

/** Width, capitals, blanks and hyphens make no other word. */
export const wordKey = (text: string): string =>
  text
    .slice(0, LONGEST_WORD + 1)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.。]+$|[\s\-_]+/g, '');

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$|^\.\d+$/.test(text);

/** Whether a number is 1, 0.5 or 0; null for a text that is no number. */
export function isShare(text: string): boolean | null {
  const key = wordKey(text);
  return isNumber(key) ? shares.has(String(Number(key))) : null;
}

/**
 * Read a result as custom has it: a mark, a word that can mean nothing else in a column of results, a share.
 * @param numbersAreShares whether 1, 0.5 and 0 mean 符合, 部分符合 and 不符合
 * @example customaryResult('√', false) // 'conform'
 */
export function customaryResult(text: string, numbersAreShares: boolean): Result | null {
  const key = wordKey(text);
  if (!isNumber(key)) return customs.get(key) ?? null;
  return (numbersAreShares && shares.get(String(Number(key)))) || null;
}

/** Points of the 2015 edition, 0 to 5; null for anything else. */
export function pointsFrom(text: string): number | null {
  const key = wordKey(text).replace(/分$/, '');
  const points = isNumber(key) ? Number(key) : -1;
  return points >= 0 && points <= 5 ? points : null;
}
