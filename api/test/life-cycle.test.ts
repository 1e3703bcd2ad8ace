import { expect } from 'chai';
import { actions, legalMoves, moveTable, rectificationStates, roles } from '@mlps/controls/rectification';
import type { Action, RectificationState, Role } from '@mlps/controls/rectification';
import { RectificationItem } from '../src/features/rectification/rectification.entity.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';

const NOW = Date.parse('2026-11-24T02:00:00Z');
const people = roles.filter((role) => role !== 'system');
const asRole = (role: Role, name = '经办人'): Record<string, string> => ({
  'X-Acting-Role': role,
  'X-Acting-Name': encodeURIComponent(name),
});
const plan = { measures: '启用口令策略', milestones: [{ title: '上线', date: '2026-12-01' }], costYuan: 0 };
const acceptance = {
  reason: '补丁与业务系统不兼容',
  measures: ['职责分离', '限制来源地址', '强口令与审计'],
  residualRisk: '低',
  requestedBy: '申请人',
  approver: '经办人',
  approvedOn: '2026-11-24',
  expiry: '2027-06-30',
};
/** All that any move may ask for, so that role and state alone decide. */
const everything = {
  reason: '按约定',
  plan,
  owner: '某责任人',
  department: '信息科',
  acceptance,
  origin: '复测',
  retest: [
    {
      object: 'server-1',
      outcome: 'fixed',
      record: '已整改',
    },
  ],
};

async function move(t: Tester, item: Json, body: object, headers: Record<string, string> = {}): Promise<TestAnswer> {
  const { etag } = await t.get(`/rectification-items/${item.id}`);
  return t.call('POST', `/rectification-items/${item.id}/moves`, { body, headers: { 'If-Match': etag, ...headers } });
}

async function opened(t: Tester): Promise<{ evaluation: Json; high: Json; low: Json }> {
  const evaluation = await importSmall(t);
  const { body } = await t.post(`/evaluations/${evaluation.id}/rectification-items`, {});
  return { evaluation, high: body.items[0], low: body.items[1] };
}

/** Put an item into a state behind the service's back, so that every pair can be tried. */
async function force(t: Tester, id: string, state: RectificationState): Promise<void> {
  await t.server.context.database.write(async (em) => {
    const kept = state === 'accepted' ? acceptance : null;
    await em.update(RectificationItem, { id }, { state, acceptance: kept, submittedBy: '别人' });
  });
}

async function evidenceFor(t: Tester, itemId: string): Promise<void> {
  const { EvidenceLink, EvidenceRow } = await import('../src/features/evidence/evidence.entity.js');
  const { newId } = t.server.context;
  const at = '2026-11-24T02:00:00.000Z';
  await t.server.context.database.write(async (em) => {
    const id = newId();
    await em.insert(EvidenceRow, { id, createdAt: at, updatedAt: at, version: 1, name: '截图', note: null });
    const link = { id: newId(), createdAt: at, evidenceId: id, rectificationItemId: itemId, findingId: null };
    await em.insert(EvidenceLink, { ...link, linkedBy: '经办人' });
  });
}

const mayExpect = (state: RectificationState, action: Action, role: Role): boolean =>
  legalMoves({ state, origin: 'evaluation' }, role).some((row) => row.action === action);

onEachDatabase(
  'the life of a rectification item',
  (tester, kind) => {
    for (const state of rectificationStates)
      it(`allows from ${state} what the table allows each role, and refuses the rest with 409 and the legal moves`, async () => {
        const { low } = await opened(tester());
        await evidenceFor(tester(), low.id);
        // the whole product runs on SQLite; on PostgreSQL one role per action is enough to show that nothing depends on the database
        for (const role of kind === 'sqlite' ? people : people.slice(0, 4))
          for (const action of actions) {
            await force(tester(), low.id, state);
            const { status, body } = await move(tester(), low, { action, ...everything }, asRole(role));
            const allowed = mayExpect(state, action, role);
            const known = `${state} ${action} ${role}: ${JSON.stringify(body.detail)}`;
            expect(status, known).to.equal(allowed ? 200 : 409);
            if (allowed) expect(body.state).to.equal(moveTable.find((row) => row.action === action)!.to);
            else
              expect(body.move.legal.map((entry: Json) => entry.action)).to.deep.equal(
                legalMoves({ state, origin: 'evaluation' }, role).map((row) => row.action),
              );
          }
      }).timeout(60_000);

    it('names the missing gates and moves nothing', async () => {
      const { low } = await opened(tester());
      const { status, body } = await move(tester(), low, { action: 'plan' });
      expect([status, body.code]).to.deep.equal([409, 'rectification.gates-missing']);
      expect(body.move.missing.map(({ gate }: Json) => gate)).to.deep.equal(['plan', 'owner', 'department']);
      const now = (await tester().get(`/rectification-items/${low.id}`)).body;
      expect([now.state, now.version]).to.deep.equal(['open', 1]);
    });

    it('lets one of two parallel moves win, and tells the other what is there now', async () => {
      const { low } = await opened(tester());
      const body = { action: 'cancel', reason: '重复' };
      const call = (): Promise<TestAnswer> =>
        tester().call('POST', `/rectification-items/${low.id}/moves`, { body, headers: { 'If-Match': low.etag } });
      const answers = await Promise.all([call(), call(), call()]);
      expect(answers.map(({ status }) => status).sort((one, other) => one - other)).to.deep.equal([200, 412, 412]);
      expect(answers.find(({ status }) => status === 412)!.body.current.state).to.equal('cancelled');
    });

    it('tells every change in the history: who, when, why, from what to what', async () => {
      const { low } = await opened(tester());
      await move(
        tester(),
        low,
        { action: 'plan', plan, owner: '甲', department: '信息科' },
        asRole('hospitalManager', '乙'),
      );
      await tester().post(`/rectification-items/${low.id}/notes`, { text: '已联系厂商' });
      const { items } = (await tester().get(`/rectification-items/${low.id}/history`)).body;
      expect(items.map(({ action, by }: Json) => [action, by])).to.deep.equal([
        ['open', '本机用户'],
        ['plan', '乙'],
        ['note', '本机用户'],
      ]);
      expect(items[1].changes.owner).to.deep.equal({ from: null, to: '甲' });
      expect(items[1]).to.include({
        role: 'hospitalManager',
        from: 'open',
        to: 'planned',
        at: '2026-11-24T02:00:00.000Z',
      });
    });

    it('keeps a promised day: later only by an approved extension', async () => {
      const { low } = await opened(tester());
      const path = `/rectification-items/${low.id}`;
      const patch = async (dueDate: string): Promise<TestAnswer> => {
        const { etag } = await tester().get(path);
        const headers = { 'If-Match': etag, ...asRole('departmentRectifier') };
        return tester().call('PATCH', path, { body: { dueDate }, headers });
      };
      expect((await patch('2099-01-01')).body.code).to.equal('rectification.due-date-promised');
      expect((await patch('2026-12-20')).body.dueDate).to.equal('2026-12-20');
    });

    it('refuses an extension and keeps the day; a second request may be approved, by another person', async () => {
      const { low } = await opened(tester());
      const path = `/rectification-items/${low.id}`;
      const ask = async (what: string, body: object, headers: Record<string, string>): Promise<TestAnswer> => {
        const { etag } = await tester().get(path);
        return tester().call('POST', `${path}/extensions${what}`, { body, headers: { 'If-Match': etag, ...headers } });
      };
      const request = { reason: '等待采购', newDate: '2027-03-31' };
      await ask('', request, asRole('departmentRectifier', '甲'));
      const refused = await ask('/refuse', { note: '时间足够' }, asRole('leadEvaluator', '乙'));
      expect(refused.body.dueDate).to.equal(low.dueDate);
      await ask('', request, asRole('departmentRectifier', '甲'));
      const own = await ask('/approve', {}, asRole('leadEvaluator', '甲'));
      expect([own.status, own.body.code]).to.deep.equal([409, 'rectification.extension-refused']);
      const approved = await ask('/approve', {}, asRole('leadEvaluator', '乙'));
      expect([approved.body.dueDate, approved.body.extensions.map(({ status }: Json) => status)]).to.deep.equal([
        '2027-03-31',
        ['refused', 'approved'],
      ]);
    });

    it('bars a high risk from being accepted, names why, and changes no score by accepting another', async () => {
      const { evaluation, high, low } = await opened(tester());
      const before = (await tester().get(`/evaluations/${evaluation.id}/score?as=after`)).body;
      const barred = await move(tester(), high, { action: 'accept', acceptance }, asRole('hospitalManager'));
      expect(barred.body.move.missing.map(({ gate }: Json) => gate)).to.deep.equal(['notHighRisk', 'notHazard']);
      const accepted = await move(tester(), low, { action: 'accept', acceptance }, asRole('hospitalManager'));
      expect([accepted.status, accepted.body.acceptance.measures.length]).to.deep.equal([200, 3]);
      expect((await tester().get(`/evaluations/${evaluation.id}/score?as=after`)).body).to.deep.equal(before);
    });
  },
  { now: () => NOW },
);
