import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { operationSteps } from '../test-support/operation-steps.js';
import type { Made } from '../test-support/operation-steps.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, Tester } from '../test-support/tester.js';
import { isTold } from '../src/http/audit-facts.js';
import { operations } from '../src/operations/table.js';

async function entries(tester: Tester, query = ''): Promise<Json[]> {
  return (await tester.get(`/audit/entries?limit=200${query}`)).body.items;
}

onEachDatabase('the audit log', (tester) => {
  it('tells of a change with who, where, what, before and after', async () => {
    const made = await tester().post('/organizations', { name: '某乡卫生院', phone: '0000-1' });
    const headers = {
      'If-Match': made.etag,
      'X-Request-Id': 'req-7',
      'X-Acting-Name': encodeURIComponent('王某'),
    };
    await tester().call('PATCH', `/organizations/${made.body.id}`, { body: { phone: '0000-2' }, headers });
    const [entry] = await entries(tester(), `&objectId=${made.body.id}`);
    expect(entry).to.include({
      operation: 'organizations.change',
      actorName: '王某',
      requestId: 'req-7',
      result: 'done',
    });
    expect(entry.address).to.match(/127\.0\.0\.1$/);
    expect(entry.changes).to.deep.equal([
      { table: 'organizations', change: 'updated', id: made.body.id, fields: { phone: ['0000-1', '0000-2'] } },
    ]);
  });

  it('tells the reason that was given, and names what was made', async () => {
    const evaluation = await importSmall(tester());
    const opened = await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {});
    const item = opened.body.items[0];
    const path = `/rectification-items/${item.id}/extensions`;
    await tester().post(path, { reason: '等待采购', newDate: '2099-01-01' }, { 'If-Match': item.etag });
    const [entry] = await entries(tester(), '&operation=extensions.request');
    expect(entry).to.include({ reason: '等待采购', objectId: item.id });
    expect((await entries(tester(), '&operation=documents.import'))[0].objectId).to.equal(evaluation.id);
  });

  it('keeps before and after of one finding, and sums up thousands', async () => {
    const { id } = await importSmall(tester());
    const row = { object: 'room-1', item: 'L2-PES1-01', result: 'nonconform', risk: 'low' };
    await tester().post(`/evaluations/${id}/findings/bulk`, { rows: [row] });
    const [entry] = await entries(tester(), '&operation=findings.bulk');
    const finding = entry.changes.find(({ table }: Json) => table === 'findings');
    expect(finding.fields.result).to.deep.equal(['conform', 'nonconform']);
    const objects = Array.from({ length: 20 }, (_, n) => ({ id: `o${n}`, name: `对象 ${n}`, kind: 'server' as const }));
    const findings = objects.flatMap((object) =>
      ['L2-CES1-01', 'L2-CES1-02', 'L2-CES1-05'].map((item) => ({
        object: object.id,
        item,
        result: 'conform' as const,
      })),
    );
    await importSmall(tester(), { objects, findings });
    const [large] = await entries(tester(), '&operation=documents.import');
    expect(large.bulk).to.have.length(1);
    expect(large.bulk[0]).to.include({ table: 'findings', inserted: 60, updated: 0, deleted: 0 });
    expect(large.bulk[0].ids).to.have.length(60);
  });

  it('tells of rows that the database deletes by itself', async () => {
    const organization = await tester().post('/organizations', { name: '某单位甲' });
    const system = await tester().post('/systems', {
      name: '系统甲',
      grade: 'S2A2G2',
      organizationId: organization.body.id,
    });
    const made = await tester().post('/evaluations', { systemId: system.body.id, name: '一', edition: '2021' });
    const object = { id: 'a', name: '机房', kind: 'machine-room' };
    await tester().post(`/evaluations/${made.body.id}/objects`, object);
    const { etag } = await tester().get(`/evaluations/${made.body.id}`);
    await tester().call('DELETE', `/evaluations/${made.body.id}?force=true`, { headers: { 'If-Match': etag } });
    const [entry] = await entries(tester(), '&operation=evaluations.remove');
    expect(entry.changes.map(({ table, change }: Json) => `${table} ${change}`)).to.include.members([
      'evaluation_objects deleted',
      'evaluations deleted',
    ]);
  });

  it('tells of the reading of a paper, and not of that of a list', async () => {
    const { id } = await importSmall(tester());
    const before = (await entries(tester())).length;
    await tester().get(`/evaluations/${id}/document`);
    await tester().get(`/evaluations/${id}/findings`);
    const after = await entries(tester());
    expect(after[0]).to.include({ operation: 'documents.export', objectId: id });
    expect(after.length - before).to.equal(before === 200 ? 0 : 1);
  });

  it('leaves nothing of what failed, and tells a repeated call once', async () => {
    const key = { 'Idempotency-Key': 'audit-1' };
    const body = { name: '某单位乙' };
    await tester().post('/organizations', body, key);
    await tester().post('/organizations', body, key);
    expect((await tester().post('/organizations', body)).status).to.equal(409);
    const told = await entries(tester(), `&operation=organizations.create&q=${encodeURIComponent('某单位乙')}`);
    expect(told).to.have.length(1);
  });

  it('gives whole files, with formulas disarmed', async () => {
    await tester().post('/organizations', { name: '=1+1', contact: '"a", b' });
    const csv = await tester().get('/audit/entries/export?operation=organizations.create');
    expect(csv.body.split('\r\n')[0]).to.match(/^\ufeff?序号,时间/);
    expect(csv.body).to.not.match(/(^|,)=/m);
    const lines = (await tester().get('/audit/entries/export?format=jsonl')).body.trim().split('\n');
    expect(lines.map((line: string) => JSON.parse(line).seq)).to.deep.equal(
      lines.map((_line: string, n: number) => n + 1),
    );
  });
});

onEachDatabase('every operation in the audit log', (tester) => {
  const told = new Set(operations.filter(isTold).map(({ id }) => id));

  it('leaves exactly one entry, or none', async function () {
    this.timeout(180_000);
    const made = {} as Made; // filled step by step
    const calls = new Map<string, number>();
    const counting = counted(tester(), calls);
    for (const step of operationSteps) {
      const { seq } = (await tester().server.context.database.read.query('SELECT seq FROM audit_heads'))[0];
      calls.clear();
      await step.run(counting, made);
      // what a step prepares behind the interface is told of as the service's own
      const added = await tester().server.context.database.read.query(
        `SELECT operation FROM audit_entries WHERE seq > ${seq} AND operation <> 'system.internal' ORDER BY seq`,
      );
      const expected = [...calls]
        .filter(([id]) => told.has(id))
        .flatMap(([id, times]) => Array<string>(times).fill(id));
      expect(added.map(({ operation }: Json) => operation).sort(), step.operation).to.deep.equal(expected.sort());
    }
    expect((await tester().get('/audit/verification')).body).to.include({ sound: true });
  });
});

/** Counts the successes of each operation. */
function counted(tester: Tester, calls: Map<string, number>): Tester {
  const call: Tester['call'] = async (method, path, more) => {
    tester.succeeded.clear();
    const answer = await tester.call(method, path, more);
    for (const id of tester.succeeded) calls.set(id, (calls.get(id) ?? 0) + 1);
    return answer;
  };
  return {
    ...tester,
    call,
    get: (path) => call('GET', path),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
  };
}
