import type { DutyDto } from '@mlps/client';

/** States of a duty, the most pressing first. */
export const dutyStates: readonly DutyDto['state'][] = ['overdue', 'soon', 'later', 'noDate', 'continuing', 'done'];

/** What narrows the calendar; it stands in the address, so that it can be sent and counted. */
export interface DutySearch {
  system?: string;
  state?: DutyDto['state'];
}

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readDutySearch({ system, state }: Record<string, unknown>): DutySearch {
  const known = dutyStates.find((word) => word === state);
  return {
    ...(typeof system === 'string' && system !== '' ? { system } : {}),
    ...(known === undefined ? {} : { state: known }),
  };
}
