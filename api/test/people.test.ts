import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { tamper } from '../test-support/tamper.js';
import { importSmall } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

onEachDatabase('the deletion of a person’s data', (tester) => {
  const person = { account: 'qian.someone', name: '钱某人', email: 'qian@example.test', phone: '0000-8888' };

  it('waits until the account is out of use', async () => {
    const { body } = await tester().post('/accounts', person);
    const answer = await tester().post(`/accounts/${body.accountId}/erasure`, { reason: '本人申请' });
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'people.active']);
  });

  it('takes name and contacts out of account and audit log, whose chain still verifies', async () => {
    const { items } = (await tester().get('/accounts?q=qian')).body;
    const path = `/accounts/${items[0].id}`;
    const { etag } = await tester().get(path);
    await tester().call('PATCH', path, { body: { state: 'disabled' }, headers: { 'If-Match': etag } });
    const before = (await tester().get(`/audit/entries?q=${encodeURIComponent('钱某人')}`)).body.items.length;
    expect(before).to.be.at.least(1);
    const evaluation = await importSmall(tester());
    const finding = { record: '由钱某人核查', result: 'partial', object: 'server-1', item: 'L2-CES1-03' };
    await tester().call('POST', `/evaluations/${evaluation.id}/findings/bulk`, {
      body: { rows: [finding] },
      headers: { 'X-Acting-Name': encodeURIComponent('钱某人') },
    });
    const erased = await tester().post(`${path}/erasure`, { reason: '本人申请 2026-01' });
    const kept = erased.body.kept.map(({ table, field, rows }: Json) => `${table}.${field} ${rows}`);
    expect(kept).to.include.members(['findings.record 1', 'findings.writtenBy 1']);
    expect(erased.body.entries).to.be.at.least(before);
    for (const text of Object.values(person)) {
      const found = (await tester().get(`/audit/entries?limit=200&q=${encodeURIComponent(text)}`)).body.items;
      expect(
        found.map(({ seq }: Json) => seq),
        text,
      ).to.deep.equal([]);
    }
    expect((await tester().get(path)).body).to.include({ state: 'removed', email: null, phone: null });
    expect((await tester().get('/audit/verification')).body).to.deep.include({ sound: true, faults: [] });
  });

  it('does not let anybody else rewrite what was erased', async () => {
    const rows = await tester().server.context.database.read.query(
      "SELECT seq FROM audit_entries WHERE details LIKE '%已删除人员%' ORDER BY seq LIMIT 1",
    );
    const { seq } = rows[0];
    await tamper(
      tester().place,
      `UPDATE audit_entries SET details = replace(details, '已删除人员', '别人') WHERE seq = ${seq}`,
    );
    const { body } = await tester().get('/audit/verification');
    expect(body.faults.map(({ kind, seq: at }: Json) => [kind, at])).to.deep.equal([['edited', seq]]);
  });
});
