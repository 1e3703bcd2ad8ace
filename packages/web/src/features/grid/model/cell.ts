import { isProblem } from '@mlps/controls';
import type { Result, ReviewState, Risk } from '@mlps/controls';

/** What a result says, as it is written. */
export interface Content {
  readonly result: Result;
  readonly record: string | null;
  readonly risk: Risk | null;
  readonly hazard: boolean | null;
  readonly points: number | null;
  readonly reason: string | null;
  readonly advice: string | null;
}

/** A result as the service has it. */
export interface ServerCell {
  readonly content: Content;
  readonly version: number;
  readonly state: ReviewState;
  /** pieces of evidence */
  readonly evidence: number;
  /** taken over from the round before, and nobody has looked at it yet */
  readonly toConfirm: boolean;
  readonly writer: string | null;
  readonly submitter: string | null;
  /** what the reviewer said last */
  readonly comment: string | null;
}

/** The place of a cell. */
export interface Place {
  readonly object: string;
  readonly item: string;
}

export const keyOf = (object: string, item: string): string => `${object}\u0000${item}`;

export function placeOf(key: string): Place {
  const end = key.indexOf('\u0000');
  return { object: key.slice(0, end), item: key.slice(end + 1) };
}

const empty = { record: null, risk: null, hazard: null, points: null, reason: null, advice: null } as const;

/**
 * The content after a result was set: what no longer fits goes, the rest stays.
 * @param reason why the item does not apply, for 不适用
 * @example withResult({ …, result: 'partial', risk: 'low' }, 'conform') // { …, result: 'conform', risk: null }
 */
export function withResult(content: Content | null, result: Result, reason: string | null = null): Content {
  const before = content ?? { ...empty, result };
  const problem = isProblem(result);
  return {
    ...before,
    result,
    risk: problem ? before.risk : null,
    hazard: problem ? before.hazard : null,
    // a number of points stood for the old result
    points: before.result === result ? before.points : null,
    reason: result === 'notApplicable' ? (reason ?? before.reason) : null,
  };
}

export function sameContent(one: Content | null, other: Content | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.result === other.result &&
    blank(one.record) === blank(other.record) &&
    one.risk === other.risk &&
    one.hazard === other.hazard &&
    one.points === other.points &&
    blank(one.reason) === blank(other.reason) &&
    blank(one.advice) === blank(other.advice)
  );
}

/** A text that says nothing is none. */
export function blank(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

/** Whether what the service would refuse is missing. */
export function isWhole({ result, reason }: Content): boolean {
  return result !== 'notApplicable' || blank(reason) !== null;
}
