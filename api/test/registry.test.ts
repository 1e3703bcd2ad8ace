import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('the registry', (tester) => {
  const change = async (path: string, body: unknown): Promise<TestAnswer> =>
    tester().call('PATCH', path, { body, headers: { 'If-Match': (await tester().get(path)).etag } });
  const remove = async (path: string, query = ''): Promise<TestAnswer> =>
    tester().call('DELETE', path + query, { headers: { 'If-Match': (await tester().get(path)).etag } });

  it('refuses a second organization of the same name, made or renamed', async () => {
    await tester().post('/organizations', { name: '甲单位' });
    const { body: other } = await tester().post('/organizations', { name: '乙单位' });
    expect((await tester().post('/organizations', { name: '甲单位' })).body.code).to.equal('resource.duplicate');
    expect((await change(`/organizations/${other.id}`, { name: '甲单位' })).body.code).to.equal('resource.duplicate');
    expect((await change(`/organizations/${other.id}`, { name: '乙单位', note: '同名不变' })).status).to.equal(200);
  });

  it('lets two organizations have systems of the same name, one organization not', async () => {
    const [one, other] = await Promise.all(
      ['丙单位', '丁单位'].map((name) => tester().post('/organizations', { name })),
    );
    const create = (organizationId: string): Promise<TestAnswer> =>
      tester().post('/systems', { name: '门户网站', grade: 'S2A1G2', organizationId });
    expect((await create(one!.body.id)).status).to.equal(201);
    const moved = await create(other!.body.id);
    expect((await create(one!.body.id)).body.code).to.equal('resource.duplicate');
    const clash = await change(`/systems/${moved.body.id}`, { organizationId: one!.body.id });
    expect(clash.body.code).to.equal('resource.duplicate');
  });

  it('changes only the fields that are given, and clears those given as null', async () => {
    const { body } = await tester().post('/organizations', { name: '戊单位', contact: '某人', phone: '1' });
    const changed = (await change(`/organizations/${body.id}`, { contact: null })).body;
    expect([changed.name, changed.contact, changed.phone, changed.version]).to.deep.equal(['戊单位', null, '1', 2]);
  });

  it('brings extensions into their order and gives the level', async () => {
    const { body } = await tester().post('/systems', { name: '某平台', grade: 'S2A3G3', extensions: ['ics', 'cloud'] });
    expect([body.extensions, body.level]).to.deep.equal([['cloud', 'ics'], 3]);
  });

  it('keeps an organization with systems and a system with evaluations, and says how many', async () => {
    const evaluation = await importSmall(tester());
    const system = (await tester().get(`/systems/${evaluation.systemId}`)).body;
    const kept = await remove(`/systems/${system.id}`);
    expect([kept.body.code, kept.body.counts]).to.deep.equal(['resource.in-use', { evaluations: 1 }]);
    const organization = await remove(`/organizations/${system.organizationId}`);
    expect(organization.body.counts).to.deep.equal({ systems: 1 });
  });

  it('leaves an evaluation under the grade of its time when the system is graded anew', async () => {
    const evaluation = await importSmall(tester());
    await change(`/systems/${evaluation.systemId}`, { grade: 'S3A3G3' });
    expect((await tester().get(`/evaluations/${evaluation.id}`)).body.grade).to.equal('S2A2G2');
    const next = { systemId: evaluation.systemId, name: '下一轮', edition: '2025' };
    expect((await tester().post('/evaluations', next)).body.grade).to.equal('S3A3G3');
  });

  it('refuses a grade under which findings would have no item', async () => {
    const { id } = await importSmall(tester());
    const { status, body } = await change(`/evaluations/${id}`, { grade: 'S3A2G3' });
    expect([status, body.code, body.counts]).to.deep.equal([409, 'evaluation.findings-outside-grade', { findings: 4 }]);
  });

  it('puts an evaluation that was being prepared in progress with its first result, not with its objects', async () => {
    const { systemId } = await importSmall(tester());
    const { body: next } = await tester().post('/evaluations', { systemId, name: '下一轮', edition: '2025' });
    const path = `/evaluations/${next.id}`;
    await tester().post(`${path}/objects`, { id: 'room', name: '新机房', kind: 'machine-room' });
    const before = (await tester().get(path)).body;
    const row = { object: 'room', item: 'L2-PES1-01', result: 'conform', record: '已核查。' };
    const rows = { rows: [row] };
    await tester().post(`${path}/findings/bulk`, { ...rows, dryRun: true });
    expect((await tester().get(path)).body.state).to.equal('draft');
    const wrote = await tester().post(`${path}/findings/bulk`, rows);
    expect(wrote.status, JSON.stringify(wrote.body)).to.equal(200);
    const { body: after } = await tester().get(path);
    expect([before.state, after.state]).to.deep.equal(['draft', 'inProgress']);
    expect(after.etag).to.not.equal(before.etag);
  });

  it('takes nothing for a completed evaluation until it is opened again', async () => {
    const { id } = await importSmall(tester());
    const path = `/evaluations/${id}`;
    await change(path, { state: 'completed' });
    expect((await change(path, { leader: '某人' })).body.code).to.equal('evaluation.completed');
    expect((await tester().post(`${path}/objects`, { name: '新对象', kind: 'server' })).body.code).to.equal(
      'evaluation.completed',
    );
    expect((await remove(`${path}/findings/server-1/L2-CES1-01`)).body.code).to.equal('evaluation.completed');
    await change(path, { state: 'inProgress', leader: '某人' });
    expect((await tester().post(`${path}/objects`, { name: '新对象', kind: 'server' })).status).to.equal(201);
  });

  it('refuses to delete an object with findings, naming them, unless forced; then nothing dangles', async () => {
    const { id } = await importSmall(tester());
    await tester().post(`/evaluations/${id}/rectification-items`, {});
    const path = `/evaluations/${id}/objects/server-1`;
    const refused = await remove(path);
    expect([refused.status, refused.body.counts]).to.deep.equal([409, { findings: 2, rectificationItems: 2 }]);
    expect((await remove(path, '?force=true')).status).to.equal(204);
    const document = (await tester().get(`/evaluations/${id}/document`)).body;
    expect(document.findings.map((finding: Json) => finding.object)).to.deep.equal(['room-1', 'room-1']);
    const items = (await tester().get(`/evaluations/${id}/rectification-items`)).body.items;
    expect(items[0].targets[0].objectName).to.equal('数据库服务器');
  });

  it('deletes an evaluation with all that hangs on it only when forced', async () => {
    const { id } = await importSmall(tester());
    const { body } = await remove(`/evaluations/${id}`);
    expect(body.counts).to.deep.equal({ objects: 2, findings: 4, rectificationItems: 0, notices: 0, papers: 0 });
    expect((await remove(`/evaluations/${id}`, '?force=true')).status).to.equal(204);
    expect((await tester().get(`/evaluations/${id}/score`)).status).to.equal(404);
  });

  it('never deletes an evaluation with rectification items, whose history must be kept', async () => {
    const { id } = await importSmall(tester());
    await tester().post(`/evaluations/${id}/rectification-items`, {});
    const { status, body } = await remove(`/evaluations/${id}`, '?force=true');
    expect([status, body.code, body.counts.rectificationItems]).to.deep.equal([409, 'resource.in-use', 2]);
  });

  it('never deletes an evaluation with a notice', async () => {
    const { id } = await importSmall(tester());
    await tester().post(`/evaluations/${id}/notices`, {});
    expect((await remove(`/evaluations/${id}`, '?force=true')).body.code).to.equal('resource.in-use');
  });

  it('numbers an object by itself and refuses an id that is taken', async () => {
    const { id } = await importSmall(tester());
    const path = `/evaluations/${id}/objects`;
    const { body, headers } = await tester().post(path, { name: '终端', kind: 'terminal' });
    expect(headers.get('Location')).to.equal(`/api/v1${path}/${body.id}`);
    const again = await tester().post(path, { id: 'server-1', name: '终端', kind: 'terminal' });
    expect(again.body.code).to.equal('resource.duplicate');
  });

  it('finds systems by characters, initials, pinyin, filing number, module and organization', async () => {
    const { body: hospital } = await tester().post('/organizations', { name: '临江县中医院' });
    const facts = { grade: 'S2A2G2', organizationId: hospital.id, filingNumber: '99000000000-22777' };
    const { body: system } = await tester().post('/systems', { name: '远程会诊平台', ...facts });
    const found = async (q: string): Promise<string[]> =>
      (await tester().get(`/systems?q=${encodeURIComponent(q)}`)).body.items.map(({ name }: Json) => name);
    for (const q of ['会诊', 'YCHZPT', 'yuancheng', '22777', 'ljxzyy', '临江'])
      expect(await found(q), q).to.deep.equal(['远程会诊平台']);
    expect(await found('ych_pt')).to.deep.equal([]);
    await change(`/systems/${system.id}`, { name: '互联网门诊', modules: [{ name: '分诊叫号' }] });
    for (const q of ['hlwmz', 'fzjh']) expect(await found(q), q).to.deep.equal(['互联网门诊']);
    expect(await found('ychzpt')).to.deep.equal([]);
  });
});
