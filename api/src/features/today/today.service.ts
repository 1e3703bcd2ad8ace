import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import type { Permission } from '../../operations/permissions.js';
import { selectCampaigns } from '../campaigns/campaign.service.js';
import { allDuties } from '../duties/duty.service.js';
import { selectEvaluations } from '../evaluations/evaluation.service.js';
import { personOf } from '../findings/person.js';
import { selectPapers } from '../papers/paper.service.js';
import { selectItems } from '../rectification/list-items.js';
import type { RectificationScopeQuery } from '../rectification/rectification.dto.js';
import { selectReminders } from '../reminders/list-reminders.js';
import { readTray } from '../reviews/review-tray.js';
import { selectSelfInspections } from '../self-inspections/self-inspection.service.js';
import type { TodayCountDto, TodayDto, TodayQueue } from './today.dto.js';

interface Context {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly access: Access;
  readonly actor: Actor;
}

/** Counts one or several queues, for whoever has the permission. */
interface Counter {
  /** what makes the queue somebody's business */
  readonly permission: Permission;
  readonly count: (context: Context) => Promise<Partial<Record<TodayQueue, number>>>;
}

/**
 * What waits for the caller: every count is that of a list, under the list's own conditions. What only the units below can do, they owe
 * themselves: it is not counted for the superior, who is told of what they are late with and of what waits for his decision.
 */
export async function todayOf(context: Context): Promise<TodayDto> {
  const counts: TodayCountDto[] = [];
  for (const { permission, count } of counters) {
    if (!context.access.may(permission)) continue;
    for (const [queue, number] of Object.entries(await count(context)))
      counts.push({ queue: queue as TodayQueue, count: number }); // the counters' keys
  }
  return { day: today(context.app), counts };
}

const items =
  (queue: TodayQueue, query: RectificationScopeQuery): Counter['count'] =>
  async ({ em, app, access }) => ({ [queue]: await selectItems(em, app, access, query).getCount() });

const campaigns =
  (queue: TodayQueue, query: Parameters<typeof selectCampaigns>[2]): Counter['count'] =>
  async ({ em, access }) => ({ [queue]: await selectCampaigns(em, access, query).getCount() });

const counters: readonly Counter[] = [
  { permission: 'findings.submit', count: async (context) => ({ returned: (await tray(context)).returned }) },
  { permission: 'findings.review', count: async (context) => ({ toReview: (await tray(context)).acceptable }) },
  {
    permission: 'findings.write',
    count: async ({ em, access }) => ({
      evaluations: await selectEvaluations(em, access, { state: 'inProgress' }).getCount(),
    }),
  },
  { permission: 'retests.write', count: items('toRetest', { state: 'submitted' }) },
  { permission: 'rectification.decide', count: items('toDecide', { waiting: true, settled: false }) },
  { permission: 'rectification.read', count: items('overdue', { due: 'overdue' }) },
  { permission: 'rectification.read', count: items('dueSoon', { due: 'soon' }) },
  {
    permission: 'rectification.open',
    count: async ({ em, access }) => ({
      notices: await selectPapers(em, access, { followed: false, own: true }).getCount(),
    }),
  },
  { permission: 'rectification.open', count: items('unassigned', { owner: '', settled: false, own: true }) },
  { permission: 'duties.read', count: duties },
  { permission: 'campaigns.answer', count: campaigns('campaignsToAnswer', { waiting: 'answer' }) },
  { permission: 'campaigns.write', count: campaigns('campaignsToAccept', { waiting: 'accept' }) },
  {
    permission: 'inspections.write',
    count: async ({ em, access }) => ({
      inspections: await selectSelfInspections(em, access, { state: 'draft', own: true }).getCount(),
    }),
  },
  { permission: 'campaigns.read', count: campaigns('campaigns', { state: 'issued' }) },
  {
    permission: 'rectification.read',
    count: async ({ em, access }) => ({
      reminders: await selectReminders(em, access, { read: false, own: true }).getCount(),
    }),
  },
];

async function tray({ em, access, actor }: Context): Promise<{ returned: number; acceptable: number }> {
  const { items: entries } = await readTray(em, access, personOf(actor));
  const sum = (field: 'returnedOwn' | 'acceptable'): number =>
    entries.reduce((total, entry) => total + entry[field], 0);
  return { returned: sum('returnedOwn'), acceptable: sum('acceptable') };
}

async function duties({ em, app, access }: Context): Promise<Partial<Record<TodayQueue, number>>> {
  const lines = await allDuties(em, app, access, {});
  const count = (state: string): number => lines.filter((line) => line.state === state).length;
  return { dutiesOverdue: count('overdue'), dutiesSoon: count('soon') };
}
