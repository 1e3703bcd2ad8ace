import { reviewSteps } from './review-steps.js';
import { archiveSteps } from './archive-steps.js';
import { accountSteps } from './account-steps.js';
import { bookSteps } from './book-steps.js';
import { paperSteps } from './paper-steps.js';
import { trackingSteps } from './tracking-steps.js';
import { smallDocument } from './tester.js';
import type { Json, TestAnswer, Tester } from './tester.js';

/** What earlier steps made, for the later ones. */
export interface Made {
  organization: Json;
  system: Json;
  evaluation: Json;
  imported: Json;
  rectification: Json;
  created: Json;
  acceptance: Json;
  retest: Json;
  evidence: Json;
  reminder: Json;
  notice: Json;
  account: Json;
  assignment: Json;
  wording: Json;
}

export interface Step {
  readonly operation: string;
  readonly status: number;
  readonly run: (tester: Tester, made: Made) => Promise<{ status: number; body: Json }>;
}

const match = (etag: string): { headers: Record<string, string> } => ({ headers: { 'If-Match': etag } });

/** One success of every operation; the tester holds each answer against its schema. */
export const operationSteps: readonly Step[] = [
  {
    operation: 'organizations.create',
    status: 201,
    run: async (t, made) => keep(made, 'organization', await t.post('/organizations', { name: '某镇人民政府' })),
  },
  { operation: 'organizations.list', status: 200, run: (t) => t.get('/organizations?q=某镇&limit=1') },
  {
    operation: 'organizations.get',
    status: 200,
    run: async (t, made) => keep(made, 'organization', await t.get(`/organizations/${made.organization.id}`)),
  },
  {
    operation: 'organizations.change',
    status: 200,
    run: (t, { organization }) =>
      t.call('PATCH', `/organizations/${organization.id}`, {
        body: { phone: '0000-0000000' },
        ...match(organization.etag),
      }),
  },
  {
    operation: 'systems.create',
    status: 201,
    run: async (t, made) =>
      keep(
        made,
        'system',
        await t.post('/systems', {
          name: '门户网站',
          grade: 'S2A1G2',
          organizationId: made.organization.id,
          modules: [{ name: '发布', vendor: null }],
        }),
      ),
  },
  { operation: 'today.get', status: 200, run: (t) => t.get('/today') },
  { operation: 'portfolio.list', status: 200, run: (t) => t.get('/portfolio?limit=2') },
  { operation: 'systems.list', status: 200, run: (t) => t.get('/systems?grade=S2A1G2') },
  { operation: 'systems.get', status: 200, run: (t, { system }) => t.get(`/systems/${system.id}`) },
  {
    operation: 'systems.change',
    status: 200,
    run: (t, { system }) =>
      t.call('PATCH', `/systems/${system.id}`, { body: { extensions: ['iot', 'cloud'] }, ...match(system.etag) }),
  },
  {
    operation: 'evaluations.create',
    status: 201,
    run: async (t, made) =>
      keep(
        made,
        'evaluation',
        await t.post('/evaluations', { systemId: made.system.id, name: '2026 年等级测评', edition: '2025' }),
      ),
  },
  { operation: 'evaluations.list', status: 200, run: (t, { system }) => t.get(`/evaluations?systemId=${system.id}`) },
  { operation: 'evaluations.get', status: 200, run: (t, { evaluation }) => t.get(`/evaluations/${evaluation.id}`) },
  {
    operation: 'evaluations.change',
    status: 200,
    run: async (t, made) =>
      keep(
        made,
        'evaluation',
        await t.call('PATCH', `/evaluations/${made.evaluation.id}`, {
          body: { state: 'inProgress', leader: '某组长' },
          ...match(made.evaluation.etag),
        }),
      ),
  },
  {
    operation: 'objects.create',
    status: 201,
    run: (t, { evaluation }) =>
      t.post(`/evaluations/${evaluation.id}/objects`, { id: '机房/1', name: '中心机房', kind: 'machine-room' }),
  },
  {
    operation: 'objects.list',
    status: 200,
    run: (t, { evaluation }) => t.get(`/evaluations/${evaluation.id}/objects`),
  },
  { operation: 'objects.get', status: 200, run: (t, made) => t.get(objectPath(made)) },
  {
    operation: 'objects.change',
    status: 200,
    run: async (t, made) =>
      t.call('PATCH', objectPath(made), { body: { note: '三层' }, ...match((await t.get(objectPath(made))).etag) }),
  },
  {
    operation: 'findings.put',
    status: 201,
    run: (t, made) =>
      t.call('PUT', findingPath(made), { body: { result: 'conform' }, headers: { 'If-None-Match': '*' } }),
  },
  { operation: 'findings.get', status: 200, run: (t, made) => t.get(findingPath(made)) },
  {
    operation: 'findings.remove',
    status: 204,
    run: async (t, made) => t.call('DELETE', findingPath(made), match((await t.get(findingPath(made))).etag)),
  },
  {
    operation: 'findings.bulk',
    status: 200,
    run: (t, { evaluation }) =>
      t.post(`/evaluations/${evaluation.id}/findings/bulk`, {
        returnVersions: true,
        rows: [{ object: '机房/1', item: 'L2-PES1-01', result: 'partial' }],
      }),
  },
  {
    operation: 'findings.list',
    status: 200,
    run: (t, { evaluation }) => t.get(`/evaluations/${evaluation.id}/findings?domain=PES&result=partial`),
  },
  {
    operation: 'score.get',
    status: 200,
    run: (t, { evaluation }) => t.get(`/evaluations/${evaluation.id}/score?edition=2015`),
  },
  {
    operation: 'documents.import',
    status: 201,
    run: async (t, made) => keep(made, 'imported', await t.post('/evaluations/import', smallDocument())),
  },
  {
    operation: 'documents.export',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/document`),
  },
  ...reviewSteps,
  {
    operation: 'catalog.list',
    status: 200,
    run: (t) => t.get('/catalog/items?grade=S3A3G3&extensions=cloud,iot&limit=200'),
  },
  { operation: 'catalog.get', status: 200, run: (t) => t.get('/catalog/items/L2-PES1-01') },
  {
    operation: 'rectification.open',
    status: 200,
    run: async (t, made) => {
      const answer = await t.post(`/evaluations/${made.imported.id}/rectification-items`, {});
      made.rectification = answer.body.items[0];
      return answer;
    },
  },
  { operation: 'rectification.list', status: 200, run: (t) => t.get('/rectification-items?state=open') },
  {
    operation: 'rectification.listOfEvaluation',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/rectification-items?risk=high`),
  },
  {
    operation: 'rectification.get',
    status: 200,
    run: (t, { rectification }) => t.get(`/rectification-items/${rectification.id}`),
  },
  {
    operation: 'rectification.change',
    status: 200,
    run: (t, { rectification }) =>
      t.call('PATCH', `/rectification-items/${rectification.id}`, {
        body: { department: '某科室', plan: { measures: '启用口令策略', milestones: [], costYuan: null } },
        ...match(rectification.etag),
      }),
  },
  {
    operation: 'notices.issue',
    status: 201,
    run: async (t, made) => keep(made, 'notice', await t.post(`/evaluations/${made.imported.id}/notices`, {})),
  },
  {
    operation: 'rectification.openFromNotice',
    status: 200,
    run: (t, { notice }) => t.post(`/notices/${notice.id}/rectification-items`, {}),
  },
  {
    operation: 'rectification.create',
    status: 201,
    run: async (t, made) =>
      keep(
        made,
        'created',
        await t.post('/rectification-items', {
          origin: 'notice',
          systemId: made.imported.systemId,
          sourceName: '网信办整改通知',
          title: '没有应急预案',
          risk: 'low',
          owner: '某责任人',
        }),
      ),
  },
  {
    operation: 'rectification.overview',
    status: 200,
    run: (t, { imported }) => t.get(`/rectification-items/overview?evaluationId=${imported.id}&settled=false`),
  },
  {
    operation: 'rectification.burnDown',
    status: 200,
    run: (t, { imported }) => t.get(`/rectification-items/burn-down?evaluationId=${imported.id}`),
  },
  {
    operation: 'rectification.changeMany',
    status: 200,
    run: (t, { created }) =>
      t.post('/rectification-items/bulk', { items: [{ id: created.id }], change: { note: '本周检查' }, dryRun: true }),
  },
  { operation: 'rectification.legalMoves', status: 200, run: (t, { created }) => t.get(`${itemPath(created)}/moves`) },
  {
    operation: 'rectification.note',
    status: 204,
    run: (t, { created }) => t.post(`${itemPath(created)}/notes`, { text: '已联系厂商' }),
  },
  {
    operation: 'extensions.request',
    status: 200,
    run: (t, { created }) => asked(t, created, 'extensions', { reason: '等待采购', newDate: '2099-01-01' }, '申请人'),
  },
  {
    operation: 'extensions.withdraw',
    status: 200,
    run: (t, { created }) => asked(t, created, 'extensions/withdraw', {}),
  },
  {
    operation: 'extensions.refuse',
    status: 200,
    run: async (t, { created }) => {
      await asked(t, created, 'extensions', { reason: '等待采购', newDate: '2099-01-01' }, '申请人');
      return asked(t, created, 'extensions/refuse', { note: '时间足够' });
    },
  },
  {
    operation: 'extensions.approve',
    status: 200,
    run: async (t, { created }) => {
      await asked(t, created, 'extensions', { reason: '等待采购', newDate: '2099-01-01' }, '申请人');
      return asked(t, created, 'extensions/approve', {});
    },
  },
  {
    operation: 'acceptances.request',
    status: 201,
    run: async (t, made) => keep(made, 'acceptance', await asked(t, made.created, 'acceptances', acceptance, '申请人')),
  },
  { operation: 'acceptances.list', status: 200, run: (t) => t.get('/acceptances?status=requested') },
  { operation: 'acceptances.get', status: 200, run: (t, made) => t.get(`/acceptances/${made.acceptance.id}`) },
  {
    operation: 'acceptances.withdraw',
    status: 200,
    run: (t, made) => t.post(`/acceptances/${made.acceptance.id}/withdraw`, {}),
  },
  {
    operation: 'acceptances.refuse',
    status: 200,
    run: async (t, made) => {
      const { body } = await asked(t, made.created, 'acceptances', acceptance, '申请人');
      return t.post(`/acceptances/${body.id}/refuse`, { note: '措施不足' });
    },
  },
  {
    operation: 'acceptances.approve',
    status: 200,
    run: async (t, made) => {
      const { body } = await asked(t, made.created, 'acceptances', acceptance, '申请人');
      return t.post(`/acceptances/${body.id}/approve`, {});
    },
  },
  {
    operation: 'rectification.move',
    status: 200,
    run: (t, { created }) => asked(t, created, 'moves', { action: 'revoke', reason: '重新整改' }),
  },
  { operation: 'rectification.history', status: 200, run: (t, { created }) => t.get(`${itemPath(created)}/history`) },
  { operation: 'rectificationSettings.get', status: 200, run: (t) => t.get('/rectification-settings') },
  {
    operation: 'rectificationSettings.put',
    status: 200,
    run: async (t) => {
      const { etag } = await t.get('/rectification-settings');
      const body = { dueRules: null, reminderRules: null, holidays: [], mailAddresses: [] };
      return t.call('PUT', '/rectification-settings', { body, ...match(etag) });
    },
  },
  {
    operation: 'retests.create',
    status: 201,
    run: async (t, made) => {
      const entries = [{ object: 'server-1', item: 'L2-CES1-01', outcome: 'fixed', record: '口令长度已设为 10' }];
      const answer = await t.post(`/evaluations/${made.imported.id}/retests`, { entries });
      made.retest = answer.body.retest;
      return answer;
    },
  },
  { operation: 'retests.list', status: 200, run: (t, { imported }) => t.get(`/evaluations/${imported.id}/retests`) },
  { operation: 'retests.get', status: 200, run: (t, { retest }) => t.get(`/retests/${retest.id}`) },
  {
    operation: 'evidence.upload',
    status: 201,
    run: async (t, made) =>
      keep(
        made,
        'evidence',
        await t.call('POST', `/evidence?name=a.txt&rectificationItemId=${made.created.id}`, {
          raw: '已整改',
          headers: text,
        }),
      ),
  },
  {
    operation: 'evidence.revise',
    status: 201,
    run: (t, { evidence }) =>
      t.call('POST', `/evidence/${evidence.id}/revisions?name=b.txt`, { raw: '已整改二', headers: text }),
  },
  {
    operation: 'evidence.list',
    status: 200,
    run: (t, { created }) => t.get(`/evidence?rectificationItemId=${created.id}`),
  },
  {
    operation: 'evidence.change',
    status: 200,
    run: async (t, { evidence }) => {
      const { etag } = await t.get(`/evidence/${evidence.id}`);
      return t.call('PATCH', `/evidence/${evidence.id}`, { body: { note: '口令策略截图' }, ...match(etag) });
    },
  },
  { operation: 'evidence.get', status: 200, run: (t, { evidence }) => t.get(`/evidence/${evidence.id}`) },
  {
    operation: 'evidence.content',
    status: 200,
    run: (t, { evidence }) => t.get(`/evidence/${evidence.id}/content?inline=true`),
  },
  {
    operation: 'evidence.bundleOfItem',
    status: 200,
    run: (t, { created }) => t.get(`${itemPath(created)}/evidence-bundle`),
  },
  {
    operation: 'evidence.bundleOfEvaluation',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/evidence-bundle`),
  },
  {
    operation: 'evidence.link',
    status: 200,
    run: async (t, { evidence, imported }) =>
      t.post(`/evidence/${evidence.id}/links`, { evaluationId: imported.id, object: 'server-1', item: 'L2-CES1-01' }),
  },
  {
    operation: 'evidence.unlink',
    status: 204,
    run: (t, { evidence }) => t.call('DELETE', `/evidence/${evidence.id}/links/${evidence.links[0].id}`),
  },
  { operation: 'jobs.daily', status: 200, run: (t) => t.call('POST', '/jobs/daily') },
  {
    operation: 'reminders.list',
    status: 200,
    run: async (t, made) => {
      const headers = { 'If-Match': (await t.get(itemPath(made.created))).etag };
      await t.call('PATCH', itemPath(made.created), { body: { dueDate: '2020-01-01' }, headers });
      await t.call('POST', '/jobs/daily');
      const answer = await t.get('/reminders?read=false');
      made.reminder = answer.body.items[0];
      return answer;
    },
  },
  {
    operation: 'reminders.read',
    status: 204,
    run: (t, { reminder }) => t.call('POST', `/reminders/${reminder.id}/read`),
  },
  { operation: 'reminders.calendar', status: 200, run: (t) => t.get('/rectification-items.ics?due=overdue') },
  { operation: 'notices.list', status: 200, run: (t, { imported }) => t.get(`/notices?evaluationId=${imported.id}`) },
  { operation: 'notices.get', status: 200, run: (t, { notice }) => t.get(`/notices/${notice.id}`) },
  { operation: 'notices.file', status: 200, run: (t, { notice }) => t.get(`/notices/${notice.id}/files/pdf`) },
  ...bookSteps,
  ...paperSteps,
  ...trackingSteps,
  ...accountSteps,
  ...archiveSteps,
  { operation: 'audit.list', status: 200, run: (t) => t.get('/audit/entries?operation=findings.&result=done&limit=5') },
  { operation: 'audit.export', status: 200, run: (t) => t.get('/audit/entries/export?format=jsonl&from=2020-01-01') },
  {
    operation: 'backups.make',
    status: 200,
    run: (t) => t.post('/backups', { passphrase: '一个足够长的备份口令 2026' }),
  },
  { operation: 'backups.list', status: 200, run: (t) => t.get('/backups') },
  { operation: 'audit.verify', status: 200, run: (t) => t.get('/audit/verification') },
  {
    operation: 'objects.remove',
    status: 204,
    run: async (t, made) =>
      t.call('DELETE', `${objectPath(made)}?force=true`, match((await t.get(objectPath(made))).etag)),
  },
  {
    operation: 'evaluations.remove',
    status: 204,
    run: async (t, { evaluation }) =>
      t.call('DELETE', `/evaluations/${evaluation.id}`, match((await t.get(`/evaluations/${evaluation.id}`)).etag)),
  },
  {
    operation: 'systems.remove',
    status: 204,
    run: async (t, { system }) =>
      t.call('DELETE', `/systems/${system.id}`, match((await t.get(`/systems/${system.id}`)).etag)),
  },
  {
    operation: 'organizations.remove',
    status: 204,
    run: async (t, { organization }) =>
      t.call(
        'DELETE',
        `/organizations/${organization.id}`,
        match((await t.get(`/organizations/${organization.id}`)).etag),
      ),
  },
];

const acceptance = {
  reason: '补丁与业务系统不兼容',
  measures: ['只允许业务服务器访问'],
  residualRisk: '内网被控时仍可能被利用',
  approver: '某院长',
  expiry: '2099-12-31',
};

const text = { 'Content-Type': 'text/plain' };

const itemPath = ({ id }: Json): string => `/rectification-items/${id}`;

/** A changing call on the item as it is now, under a name. */
async function asked(t: Tester, item: Json, what: string, body: object, name = '审批人'): Promise<TestAnswer> {
  const { etag } = await t.get(itemPath(item));
  const headers = { 'If-Match': etag, 'X-Acting-Name': encodeURIComponent(name) };
  return t.call('POST', `${itemPath(item)}/${what}`, { body, headers });
}

function keep<T extends { body: Json }>(made: Made, name: keyof Made, answer: T): T {
  made[name] = answer.body;
  return answer;
}

function objectPath({ evaluation }: Made): string {
  return `/evaluations/${evaluation.id}/objects/${encodeURIComponent('机房/1')}`;
}

function findingPath({ evaluation }: Made): string {
  return `/evaluations/${evaluation.id}/findings/${encodeURIComponent('机房/1')}/L2-PES1-01`;
}
