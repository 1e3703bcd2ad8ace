import { domains, reviewStates } from '@mlps/controls';
import type { DomainCode, ReviewState } from '@mlps/controls';

/** What the address of the review says beyond its evaluation. */
export interface ReviewSearch {
  state?: ReviewState;
  domain?: DomainCode;
  object?: string;
}

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const state = reviewStates.find((known) => known === search['state']);
  const domain = domains.find(({ code }) => code === search['domain'])?.code;
  const { object } = search;
  return {
    ...(state === undefined ? {} : { state }),
    ...(domain === undefined ? {} : { domain }),
    ...(typeof object === 'string' && object !== '' ? { object } : {}),
  };
}
