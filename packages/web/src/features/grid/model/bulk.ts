import { fillWording, placeValues } from '@mlps/controls';
import type { Item, Result, Risk } from '@mlps/controls';
import { blank } from './cell.js';
import { clear, onlyEmpty, setResult, setRisk } from './plan.js';
import type { Act } from './plan.js';
import type { GridObject } from './view.js';

export type BulkResult = Result | 'keep' | 'clear';
export type BulkRisk = Risk | 'keep' | 'none';
/** all that is selected, what has no result, or what has one without a record (or, for 不适用, without a reason) */
export const bulkReaches = ['all', 'empty', 'noRecord'] as const;
export type BulkReach = (typeof bulkReaches)[number];

export interface BulkWish {
  readonly result: BulkResult;
  /** the record, or for 不适用 the reason; its places, such as `{对象}`, are filled in for each cell; empty: the texts stay */
  readonly text: string;
  readonly risk: BulkRisk;
  readonly reach: BulkReach;
}

type Values = Parameters<typeof placeValues>[0];

/** The choices as one act: first the result, then the record, then the risk. @param valuesOf what the places of a text stand for at a cell */
export function actOf(wish: BulkWish, valuesOf: (item: Item, object: GridObject) => Values): Act {
  const act = wish.result === 'clear' ? clear : changeOf(wish, wish.result, valuesOf);
  if (wish.reach === 'empty') return onlyEmpty(act);
  return wish.reach === 'noRecord' ? onlyWithoutText(act) : act;
}

function changeOf({ text, risk }: BulkWish, result: Result | 'keep', valuesOf: Parameters<typeof actOf>[1]): Act {
  const wording = blank(text);
  return (before, item, object) => {
    const filled = wording === null ? null : fillWording(wording, placeValues(valuesOf(item, object))).text;
    const withResult = result === 'keep' ? before : setResult(result, filled)(before, item, object);
    if (withResult === null) return 'noResult';
    if (typeof withResult === 'string') return withResult;
    // for 不适用 the text is the reason, which came with the result
    const written = filled === null || result === 'notApplicable' ? withResult : { ...withResult, record: filled };
    if (risk === 'keep') return written;
    const rated = setRisk(risk === 'none' ? null : risk)(written, item, object);
    // a risk belongs to problems; the rest of the wish still holds for other results
    return rated === 'noResult' ? (result === 'keep' && wording === null ? 'noResult' : written) : rated;
  };
}

/** Only where a result stands without the text that it needs. */
const onlyWithoutText =
  (act: Act): Act =>
  (before, item, object) => {
    if (before === null) return 'noResult';
    const text = before.result === 'notApplicable' ? before.reason : before.record;
    return blank(text) === null ? act(before, item, object) : 'hasText';
  };
