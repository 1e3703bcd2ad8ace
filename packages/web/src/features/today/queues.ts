import type { TodayCountDto } from '@mlps/client';
import type { Tone } from '../../components/tag';

export type Queue = TodayCountDto['queue'];

/** Where each count's list is, and how much a count above zero presses. */
export const queueLists: Readonly<Record<Queue, { readonly list: string; readonly tone: Tone }>> = {
  overdue: { list: '/rectification?due=overdue', tone: 'bad' },
  returned: { list: '/reviews', tone: 'bad' },
  dutiesOverdue: { list: '/duties?state=overdue', tone: 'bad' },
  toReview: { list: '/reviews', tone: 'warn' },
  toDecide: { list: '/rectification?waiting=true', tone: 'warn' },
  toRetest: { list: '/rectification?state=submitted', tone: 'warn' },
  dueSoon: { list: '/rectification?due=soon', tone: 'warn' },
  notices: { list: '/papers?followed=false&own=true', tone: 'warn' },
  unassigned: { list: '/rectification?owner=-&own=true', tone: 'warn' },
  dutiesSoon: { list: '/duties?state=soon', tone: 'warn' },
  campaignsToAnswer: { list: '/campaigns?waiting=answer', tone: 'warn' },
  campaignsToAccept: { list: '/campaigns?waiting=accept', tone: 'warn' },
  campaigns: { list: '/campaigns?state=issued', tone: 'accent' },
  inspections: { list: '/inspections?state=draft&own=true', tone: 'accent' },
  evaluations: { list: '/today/evaluations', tone: 'accent' },
  reminders: { list: '/today/reminders', tone: 'accent' },
};

/** The order in which they are shown: what is late, what waits, what goes on. */
export const queueOrder = Object.keys(queueLists) as Queue[];
