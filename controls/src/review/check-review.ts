import { requireFields, requireText, unexpected } from '../errors.js';
import type { Result } from '../assessment/words.js';
import { reviewMoves, reviewStateNames } from './review-states.js';
import type { ReviewAction, ReviewState } from './review-states.js';

/** What the rules look at in a result. */
export interface ReviewedFinding {
  readonly state: ReviewState;
  readonly result: Result;
  readonly record: string | null;
  readonly reason: string | null;
  /** who wrote the content last; null when nobody knows */
  readonly writer: string | null;
  /** who submitted it; null when nobody has */
  readonly submitter: string | null;
}

export type ReviewRefusalCode = 'state' | 'record-missing' | 'reason-missing' | 'comment-missing' | 'own';

/** Why a move is not possible, for a reader. */
export interface ReviewRefusal {
  readonly code: ReviewRefusalCode;
  readonly zh: string;
  readonly en: string;
}

/**
 * Whether somebody may move a result, apart from rights, which the service knows.
 * @param person whoever asks; compared with writer and submitter
 * @returns null when the move is possible
 * @example checkReview('accept', { state: 'submitted', result: 'conform', record: 'seen', reason: null, writer: 'anna', submitter: 'anna' }, { person: 'anna', comment: null }).code // 'own'
 */
export function checkReview(
  action: ReviewAction,
  finding: ReviewedFinding,
  by: { readonly person: string; readonly comment: string | null },
): ReviewRefusal | null {
  if (!Object.hasOwn(reviewMoves, requireText('action', action)))
    throw unexpected('argument.invalid', 'action', Object.keys(reviewMoves).join(', '), action);
  requireFields('finding', finding);
  const { person, comment } = requireFields('by', by);
  const move = reviewMoves[action];
  if (!move.from.includes(finding.state)) return wrongState(action, finding.state);
  if (move.needsSecondPerson && (finding.writer === person || finding.submitter === person)) return own;
  if (move.needsComment && isBlank(comment)) return commentMissing;
  return action === 'submit' ? unfinished(finding) : null;
}

/** Results are handed in with what supports them: a record, or the reason why the item does not apply. */
function unfinished({ result, record, reason }: ReviewedFinding): ReviewRefusal | null {
  if (result === 'notApplicable') return isBlank(reason) ? reasonMissing : null;
  return isBlank(record) ? recordMissing : null;
}

function isBlank(text: string | null): boolean {
  return text === null || !/\S/.test(text);
}

const own: ReviewRefusal = {
  code: 'own',
  zh: '不能通过自己记录或提交的结果，须由另一人复核',
  en: 'You wrote or submitted this result yourself; a second person has to accept it',
};
const commentMissing: ReviewRefusal = {
  code: 'comment-missing',
  zh: '退回须写明意见',
  en: 'Returning needs a comment',
};
const recordMissing: ReviewRefusal = {
  code: 'record-missing',
  zh: '还没有结果记录（record）',
  en: 'The record text (record) is missing',
};
const reasonMissing: ReviewRefusal = {
  code: 'reason-missing',
  zh: '还没有不适用的理由（reason）',
  en: 'The reason why it does not apply (reason) is missing',
};

function wrongState(action: ReviewAction, state: ReviewState): ReviewRefusal {
  const { zh, en } = reviewMoves[action];
  const now = reviewStateNames[state];
  return {
    code: 'state',
    zh: `现在是“${now.zh}”，不能${zh}`,
    en: `It is ${now.en.toLowerCase()} now; “${en}” is not possible`,
  };
}
