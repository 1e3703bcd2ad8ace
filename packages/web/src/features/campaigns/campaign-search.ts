import type { CampaignDto } from '@mlps/client';

/** What narrows the list of campaigns; it stands in the address, so that it can be sent and counted. */
export interface CampaignSearch {
  state?: CampaignDto['state'];
  /** issued, and waiting for the answers of the user's unit, or for the user to accept them */
  waiting?: 'answer' | 'accept';
}

export const campaignStates = ['draft', 'issued', 'closed'] as const;
export const campaignWaits = ['answer', 'accept'] as const;

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readCampaignSearch(search: Record<string, unknown>): CampaignSearch {
  const state = campaignStates.find((word) => word === search['state']);
  const waiting = campaignWaits.find((word) => word === search['waiting']);
  if (waiting !== undefined) return { waiting };
  return state === undefined ? {} : { state };
}
