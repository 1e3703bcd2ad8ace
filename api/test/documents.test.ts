import { expect } from 'chai';
import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { hospital } from '../test-support/hospital.js';
import { importSmall, smallDocument } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('an evaluation document', (tester) => {
  const take = (body: unknown, query = ''): Promise<TestAnswer> => tester().post(`/evaluations/import${query}`, body);
  const give = async (id: string): Promise<Json> => (await tester().get(`/evaluations/${id}/document`)).body;

  it('comes out as it went in: the hospital, whole', async () => {
    const { body } = await take(hospital());
    expect(withoutNull(await give(body.id))).to.deep.equal(withoutNull(parseEvaluation(hospital())));
  });

  it('carries model, address and purpose of objects in its own block, into rows and out again', async () => {
    const document = smallDocument();
    const told = { 'server-1': { model: '8.0', address: '10.1.1.5', purpose: '门诊业务' } };
    const x = { note: '自己的内容', objectFacts: { ...told, 'no-such-object': { model: '旧设备' } } };
    const { body: made } = await tester().post('/evaluations/import', { ...document, x });
    const path = `/evaluations/${made.id}`;
    const server = await tester().get(`${path}/objects/server-1`);
    expect(server.body).to.include(told['server-1']);
    expect((await tester().get(`${path}/document`)).body.x).to.deep.equal(x);
    const change = { body: { purpose: '门诊和住院业务', model: null }, headers: { 'If-Match': server.etag } };
    expect((await tester().call('PATCH', `${path}/objects/server-1`, change)).status).to.equal(200);
    const { objectFacts } = (await tester().get(`${path}/document`)).body.x;
    expect(objectFacts['server-1']).to.deep.equal({ address: '10.1.1.5', purpose: '门诊和住院业务' });
  });

  it('keeps settings, own content under x and the order of objects and findings', async () => {
    const given = smallDocument({ x: { note: '自有内容', list: [1, null] }, settings: { attention: '0.3' } });
    const document = { ...given, objects: given.objects.toReversed(), findings: given.findings.toReversed() };
    const { body } = await take(document, '?again=true');
    expect(withoutNull(await give(body.id))).to.deep.equal(withoutNull(document));
  });

  it('gives the score of @mlps/controls unchanged: 76.02, 中', async () => {
    const { body } = await take(hospital(), '?again=true');
    for (const edition of ['2015', '2019', '2021', '2025'] as const) {
      const score = (await tester().get(`/evaluations/${body.id}/score?edition=${edition}`)).body;
      expect(score).to.deep.equal(JSON.parse(JSON.stringify(scoreEvaluation(hospital(), { edition }))));
    }
    const score = (await tester().get(`/evaluations/${body.id}/score`)).body;
    expect([score.score, score.conclusion]).to.deep.equal([76.02, '中']);
  });

  it('brings Chinese words to the one spelling', async () => {
    const findings = [{ object: 'server-1', item: 'L2-CES1-01', result: '不符合', risk: '高' }] as never;
    const { body } = await take(smallDocument({ findings }), '?again=true');
    expect((await give(body.id)).findings[0]).to.include({ result: 'nonconform', risk: 'high' });
  });

  it('finds organization and system by name and registers neither twice', async () => {
    const document = smallDocument({ system: { ...smallDocument().system, organization: '某镇人民政府' } });
    const [one, other] = [(await take(document)).body, (await take(document, '?again=true')).body];
    expect(one.systemId).to.equal(other.systemId);
    const organizations = (await tester().get(`/organizations?q=${encodeURIComponent('某镇')}`)).body.items;
    expect(organizations).to.have.length(1);
  });

  it('may name no organization', async () => {
    const document = smallDocument({ system: { name: '单机系统', grade: 'S1A1G1' }, findings: [] });
    const { body } = await take(document, '?again=true');
    expect([body.organizationName, (await give(body.id)).system.organization]).to.deep.equal([null, null]);
  });

  it('is recognised when it comes again', async () => {
    const document = smallDocument({ x: '第一次' });
    const first = (await take(document)).body;
    const { status, body } = await take(document);
    expect([status, body.code, body.current.evaluationId]).to.deep.equal([409, 'import.already-imported', first.id]);
    expect((await take(document, '?again=true')).status).to.equal(201);
  });

  it('that speaks otherwise of a registered system is refused with both sides, or taken as asked', async () => {
    const system = { ...smallDocument().system, organization: '某中医院' };
    await take(smallDocument({ system }));
    const changed = smallDocument({
      system: { ...system, grade: 'S3A2G3', filingNumber: '99000000000-22002' },
      findings: [],
    });
    const { status, body } = await take(changed);
    expect([status, body.code]).to.deep.equal([409, 'import.system-differs']);
    expect(body.differences).to.deep.equal([
      { field: 'grade', registered: 'S2A2G2', document: 'S3A2G3' },
      { field: 'filingNumber', registered: null, document: '99000000000-22002' },
    ]);
    const kept = (await take(changed, '?system=keep')).body;
    expect([kept.grade, (await tester().get(`/systems/${kept.systemId}`)).body.grade]).to.deep.equal([
      'S3A2G3',
      'S2A2G2',
    ]);
    await take(changed, '?system=update&again=true');
    expect((await tester().get(`/systems/${kept.systemId}`)).body.grade).to.equal('S3A2G3');
  });

  it('takes the name it is given', async () => {
    const { body } = await take(smallDocument({ x: 2 }), `?name=${encodeURIComponent('复测')}`);
    expect([body.name, body.state]).to.deep.equal(['复测', 'inProgress']);
  });

  it('is scored anew after every change of a finding', async () => {
    const { id } = await importSmall(tester());
    const lost = async (): Promise<number> => (await tester().get(`/evaluations/${id}/score`)).body.problems.high;
    expect(await lost()).to.equal(1);
    const path = `/evaluations/${id}/findings/server-1/L2-CES1-01`;
    const { etag } = await tester().get(path);
    await tester().call('PUT', path, { body: { result: 'conform' }, headers: { 'If-Match': etag } });
    expect(await lost()).to.equal(0);
  });
});

/** A null and a field left out mean the same. */
function withoutNull(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_name, entry: unknown) => (isField(_name) && entry === null ? undefined : entry)),
  );
}

/** Entries of a list stay. */
function isField(name: string): boolean {
  return !/^\d+$/.test(name);
}
