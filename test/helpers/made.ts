import { expect } from 'chai';
import type { Visit } from './visit.js';

type Entry = { id: string; etag: string } & Record<string, unknown>;

/** Things that screens show and the demonstration does not hold: each is made through the service, and the first one there is taken. */
export const made = {
  item: async (visit: Visit): Promise<string> => (await first(visit, '/rectification-items')).id,
  paper: async (visit: Visit, evaluationId: string): Promise<string> =>
    (await send(visit, 'POST', `/evaluations/${evaluationId}/notices`, {})).id,
  async style(visit: Visit): Promise<string> {
    const { id } = await first(visit, '/organizations');
    const style = { headerText: '某县人民医院网络安全文书' };
    await send(visit, 'PUT', `/organizations/${id}/paper-style`, style, { 'If-None-Match': '*' });
    return id;
  },
  async inspection(visit: Visit): Promise<string> {
    const { id: organizationId } = await first(visit, '/organizations');
    const begun = { organizationId, template: 'town', year: 2026 };
    return (await first(visit, '/self-inspections', () => send(visit, 'POST', '/self-inspections', begun))).id;
  },
  async campaign(visit: Visit): Promise<string> {
    return (await first(visit, '/campaigns', () => issuedCampaign(visit))).id;
  },
  async unit(visit: Visit): Promise<string> {
    const campaignId = await made.campaign(visit);
    return `${campaignId}/units/${(await first(visit, `/campaigns/${campaignId}/units`)).id}`;
  },
  async training(visit: Visit): Promise<string> {
    const { id: organizationId } = await first(visit, '/organizations');
    const held = { organizationId, kinds: ['awareness'], title: '网络安全宣传日', on: '2026-09-15', place: '门诊大厅' };
    const who = { organizer: '信息科', presentLeaders: [], participants: 120, topics: ['防范钓鱼邮件'] };
    return (await send(visit, 'POST', '/training-events', { ...held, ...who })).id;
  },
} as const;

async function issuedCampaign(visit: Visit): Promise<Entry> {
  const hospital = await first(visit, '/organizations');
  const bureau = await send(visit, 'POST', '/organizations', { name: '某县卫生健康局' });
  const units = [{ organizationId: hospital.id, profile: 'small' }];
  const asked = { organizationId: bureau.id, title: '医疗卫生机构专项检查', dueOn: '2099-12-31', units };
  const { id, etag } = await send(visit, 'POST', '/campaigns', asked);
  return send(visit, 'PATCH', `/campaigns/${id}`, { state: 'issued' }, { 'If-Match': etag });
}

async function first(visit: Visit, path: string, make?: () => Promise<Entry>): Promise<Entry> {
  const answer = await fetch(visit.url(`/api/v1${path}?limit=1`));
  const [known] = ((await answer.json()) as { items: Entry[] }).items;
  if (known) return known;
  if (!make) throw new Error(`nothing at ${path}`);
  return make();
}

async function send(
  visit: Visit,
  method: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Entry> {
  const answer = await fetch(visit.url(`/api/v1${path}`), {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${method} ${path}: ${await answer.clone().text()}`).to.equal(true);
  return (await answer.json()) as Entry;
}
