import type { Item, Part } from '@mlps/controls';
import type { Judged } from './judge-wording.js';

/** What a row says about its place. */
export interface PlaceRequest {
  readonly part: Part | null;
  readonly domainZh: string | null;
  /** false: the class is only likely, and a clear wording of another class overrules it */
  readonly domainSure?: boolean;
  readonly pointZh: string;
  /** small letter, or '' */
  readonly letter: string;
  readonly wording: string;
}

export type RefusalCode =
  'no-wording' | 'unknown-point' | 'unknown-wording' | 'ambiguous' | 'other-level' | 'extension-not-chosen';

export type Placement =
  | {
      readonly item: Item;
      /** what letter and wording disagree about, when they do */
      readonly remark: string | null;
      /** the item of another level that words the same requirement just as the row does, when that is not the item's own wording */
      readonly wordedAs?: Item;
    }
  | { readonly item: null; readonly code: RefusalCode; readonly reasonZh: string; readonly belongsTo: string | null };

/** Evidence from here on counts; half of the official wordings reach 0.9, the weakest with one slip 0.35. */
export const STRONG = 0.3;
/** Lead by which a wording is beyond doubt. */
export const CLEAR = 0.15;

export function isClear(judged: readonly Judged[]): boolean {
  const [best, second] = judged;
  if (!best || best.score < STRONG) return false;
  return !second || (best.exact && !second.exact) || best.score - second.score >= CLEAR;
}

export const placed = (item: Item, remark: string | null) => ({ item, remark }) satisfies Placement;

export function refused(code: RefusalCode, reasonZh: string, belongsTo: string | null = null): Placement {
  return { item: null, code, reasonZh, belongsTo };
}

/** What to say when the letter names another item than the wording; null when it does not. */
export function letterRemark(letter: string, item: Item): string | null {
  if (!letter || !item.letter || item.letter === letter) return null;
  return `序号写作 ${letter}），文字是 ${item.letter}）${item.id}，按文字置入`;
}

/** What to say when the row names another control point than the one its wording belongs to. */
export function pointRemark(pointZh: string, item: Item): string | null {
  return pointZh ? `控制点写作“${pointZh}”，文字属于“${item.pointZh}”，按文字置入` : null;
}

export function ambiguityOf(judged: readonly Judged[]): string {
  const names = judged.slice(0, 2).map(({ wording }) => wording.items[0]!.id);
  return `文字与 ${names.join('、')} 同样相近，无法确定`;
}
