/**
 * Where the result of one item on one object stands between the person who writes it and the one who looks it over.
 *
 * `saved` 已保存, `submitted` 已提交, `accepted` 已通过, `returned` 已退回. The state is no part of the evaluation document.
 */
export type ReviewState = 'saved' | 'submitted' | 'accepted' | 'returned';
export type ReviewAction = 'submit' | 'accept' | 'return' | 'reopen';

/** The states in the order in which work passes them. */
export const reviewStates: readonly ReviewState[] = Object.freeze([
  'saved',
  'submitted',
  'returned',
  'accepted',
] as const);

export const reviewStateNames: Readonly<Record<ReviewState, { readonly zh: string; readonly en: string }>> =
  Object.freeze({
    saved: { zh: '已保存', en: 'Saved' },
    submitted: { zh: '已提交', en: 'Submitted' },
    returned: { zh: '已退回', en: 'Returned' },
    accepted: { zh: '已通过', en: 'Accepted' },
  });

/** What one action does, and what it asks for. */
export interface ReviewMove {
  readonly zh: string;
  readonly en: string;
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
  /** whose right it is: to hand in what one wrote, or to judge what others handed in */
  readonly right: 'submit' | 'review';
  readonly needsComment: boolean;
  /** not for whoever wrote or submitted the result */
  readonly needsSecondPerson: boolean;
}

const review = { right: 'review', needsComment: true, needsSecondPerson: false } as const;

/** Every move there is. A change of the content is none of them: it sets any state but `accepted` back to `saved`. */
export const reviewMoves: Readonly<Record<ReviewAction, ReviewMove>> = Object.freeze({
  submit: {
    zh: '提交',
    en: 'Submit',
    from: ['saved', 'returned'],
    to: 'submitted',
    right: 'submit',
    needsComment: false,
    needsSecondPerson: false,
  },
  accept: {
    ...review,
    zh: '通过',
    en: 'Accept',
    from: ['submitted'],
    to: 'accepted',
    needsComment: false,
    needsSecondPerson: true,
  },
  return: { ...review, zh: '退回', en: 'Return', from: ['submitted'], to: 'returned' },
  reopen: { ...review, zh: '重新打开', en: 'Reopen', from: ['accepted'], to: 'returned' },
});

export const reviewActions: readonly ReviewAction[] = Object.freeze(Object.keys(reviewMoves) as ReviewAction[]);
