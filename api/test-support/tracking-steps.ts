import type { Step } from './operation-steps.js';
import type { Json, TestAnswer, Tester } from './tester.js';
import { smallCampaignAnswers, townAnswers } from './tracking-answers.js';

/** What these steps made, by kind of database: each suite begins with an empty one. */
const known = new WeakMap<Tester, Record<string, Json>>();

function of(tester: Tester): Record<string, Json> {
  const made = known.get(tester) ?? {};
  known.set(tester, made);
  return made;
}

async function keep(tester: Tester, name: string, answer: Promise<TestAnswer>): Promise<TestAnswer> {
  const done = await answer;
  of(tester)[name] = done.body;
  return done;
}

const step = (
  operation: string,
  status: number,
  run: (t: Tester, made: Record<string, Json>) => Promise<TestAnswer>,
): Step => ({
  operation,
  status,
  run: (tester) => run(tester, of(tester)),
});
const match = (row: Json): { headers: Record<string, string> } => ({ headers: { 'If-Match': row.etag } });
const campaignUnit = (made: Record<string, Json>): string =>
  `/campaigns/${made['campaign'].id}/units/${made['unit'].id}`;

/** One success of every operation of inspections, campaigns, training, duties and rounds. */
export const trackingSteps: readonly Step[] = [
  {
    operation: 'rounds.next',
    status: 201,
    run: (t, { imported }) =>
      keep(t, 'round', t.post(`/evaluations/${imported.id}/next-round`, { name: '下一轮', copy: 'results' })),
  },
  step('rounds.toConfirm', 200, (t, { round }) => t.get(`/evaluations/${round.id}/to-confirm?limit=1`)),
  step('rounds.confirm', 200, (t, { round }) =>
    t.post(`/evaluations/${round.id}/confirmations`, { findings: [{ object: 'room-1', item: 'L2-PES1-01' }] }),
  ),
  step('rounds.previous', 200, (t, { round }) => t.get(`/evaluations/${round.id}/previous-round`)),
  step('rounds.compare', 200, (t, { round }) => t.get(`/evaluations/${round.id}/comparison`)),
  step('selfInspections.templates', 200, (t) => t.get('/self-inspection-templates')),
  step('selfInspections.create', 201, async (t, made) => {
    made['town'] = (await t.post('/organizations', { name: '某乡人民政府' })).body;
    const input = { organizationId: made['town'].id, template: 'town', year: 2026, answers: townAnswers };
    return keep(t, 'inspection', t.post('/self-inspections', input));
  }),
  step('selfInspections.list', 200, (t, { town }) => t.get(`/self-inspections?organizationId=${town.id}&year=2026`)),
  step('selfInspections.get', 200, (t, { inspection }) => t.get(`/self-inspections/${inspection.id}`)),
  step('selfInspections.change', 200, (t, { inspection }) =>
    t.call('PATCH', `/self-inspections/${inspection.id}`, { body: { state: 'completed' }, ...match(inspection) }),
  ),
  step('selfInspections.weaknesses', 200, (t, { inspection }) =>
    t.get(`/self-inspections/${inspection.id}/weaknesses`),
  ),
  step('rectification.openFromInspection', 200, (t, { inspection }) =>
    t.post(`/self-inspections/${inspection.id}/rectification-items`, undefined),
  ),
  step('selfInspections.changes', 200, (t, { inspection }) => t.get(`/self-inspections/${inspection.id}/changes`)),
  step('selfInspections.remove', 204, async (t, { town }) => {
    const input = { organizationId: town.id, template: 'town', year: 2027 };
    const { body } = await t.post('/self-inspections', input);
    return t.call('DELETE', `/self-inspections/${body.id}`, match(body));
  }),
  step('campaigns.create', 201, (t, { town }) =>
    keep(t, 'campaign', t.post('/campaigns', { organizationId: town.id, title: '某专项检查', dueOn: '2999-01-31' })),
  ),
  step('campaigns.addUnit', 201, (t, { campaign, town }) =>
    keep(t, 'unit', t.post(`/campaigns/${campaign.id}/units`, { organizationId: town.id, profile: 'small' })),
  ),
  step('campaigns.list', 200, (t) => t.get('/campaigns?state=draft')),
  step('campaigns.get', 200, (t, { campaign }) => t.get(`/campaigns/${campaign.id}`)),
  step('campaigns.change', 200, (t, { campaign }) =>
    t.call('PATCH', `/campaigns/${campaign.id}`, { body: { state: 'issued' }, ...match(campaign) }),
  ),
  step('campaigns.answer', 200, (t, made) =>
    keep(
      t,
      'unit',
      t.call('PATCH', campaignUnit(made), { body: { answers: smallCampaignAnswers }, ...match(made['unit']) }),
    ),
  ),
  step('campaigns.move', 200, (t, made) =>
    keep(
      t,
      'unit',
      t.call('POST', `${campaignUnit(made)}/moves`, {
        body: { action: 'submit', role: 'hospitalManager', by: '某负责人' },
        ...match(made['unit']),
      }),
    ),
  ),
  step('campaigns.unit', 200, (t, made) => t.get(campaignUnit(made))),
  step('campaigns.units', 200, (t, { campaign }) => t.get(`/campaigns/${campaign.id}/units?state=submitted`)),
  step('campaigns.spotCheck', 201, (t, made) =>
    t.post(`${campaignUnit(made)}/spot-checks`, {
      on: '2026-05-20',
      by: '某检查组',
      method: 'visit',
      observations: [{ field: 'computers', found: 21 }],
    }),
  ),
  step('campaigns.spotChecks', 200, (t, made) => t.get(`${campaignUnit(made)}/spot-checks`)),
  step('campaigns.totals', 200, (t, { campaign }) => t.get(`/campaigns/${campaign.id}/totals`)),
  step('training.create', 201, (t, { town }) =>
    keep(
      t,
      'event',
      t.post('/training-events', {
        organizationId: town.id,
        title: '网络安全宣传日',
        kinds: ['awareness'],
        on: '2026-05-20',
        place: '会议室',
        organizer: '办公室',
        participants: 30,
        topics: ['防范钓鱼邮件'],
      }),
    ),
  ),
  step('training.list', 200, (t) => t.get('/training-events?from=2026-01-01&to=2026-12-31')),
  step('training.get', 200, (t, { event }) => t.get(`/training-events/${event.id}`)),
  step('training.change', 200, (t, { event }) =>
    keep(
      t,
      'event',
      t.call('PATCH', `/training-events/${event.id}`, { body: { effect: '知晓率提高' }, ...match(event) }),
    ),
  ),
  step('training.evidence', 200, (t, { event }) => t.get(`/training-events/${event.id}/requirements`)),
  step('training.remove', 204, (t, { event }) => t.call('DELETE', `/training-events/${event.id}`, match(event))),
  {
    operation: 'duties.putFacts',
    status: 201,
    run: (t, { imported }) =>
      t.call('PUT', `/systems/${imported.systemId}/duty-facts`, {
        body: { filedOn: '2024-03-01', evaluations: ['2025-03-01'] },
        headers: { 'If-None-Match': '*' },
      }),
  },
  {
    operation: 'duties.facts',
    status: 200,
    run: (t, { imported }) => t.get(`/systems/${imported.systemId}/duty-facts`),
  },
  { operation: 'duties.list', status: 200, run: (t, { imported }) => t.get(`/systems/${imported.systemId}/duties`) },
  { operation: 'duties.all', status: 200, run: (t) => t.get('/duties?state=overdue&soonDays=30') },
];
