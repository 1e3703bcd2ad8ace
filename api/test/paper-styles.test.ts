import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { reasons, smallPng } from '../test-support/paper-steps.js';
import { pdfPages } from '../test-support/pdf-pages.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('the style of an organization’s papers', (tester) => {
  let evaluation: Json;
  let organizationId: string;
  let path: string;
  before(async () => {
    evaluation = await importSmall(tester());
    const system = (await tester().get(`/systems/${evaluation.systemId}`)).body;
    organizationId = system.organizationId;
    path = `/organizations/${organizationId}/paper-style`;
  });
  const put = async (body: object): Promise<TestAnswer> => {
    const known = await tester().get(path);
    const headers: Record<string, string> =
      known.status === 200 ? { 'If-Match': known.etag } : { 'If-None-Match': '*' };
    return tester().call('PUT', path, { body, headers });
  };
  const logo = async (raw: Buffer): Promise<TestAnswer> => {
    const headers = { 'If-Match': (await tester().get(path)).etag, 'Content-Type': 'image/png' };
    return tester().call('PUT', `${path}/logo`, { raw, headers });
  };
  const wish = (): object => ({ kind: 'rectification', subjectId: evaluation.id });
  const preview = async (): Promise<string> => {
    const { bytes } = await tester().post('/papers/preview', { ...wish(), format: 'pdf' });
    return (await pdfPages(bytes)).join('\n');
  };

  it('gives header, signer, words, number and what the unit tells of itself', async () => {
    const { status } = await put({
      headerText: '某乡卫生院网络安全文书',
      issuerName: '某乡卫生院网络安全领导小组',
      codes: [{ kind: 'rectification', code: '某卫网安' }],
      wording: [{ kind: 'rectification', place: 'opening', text: '{单位}就{系统}报告如下。' }],
      facts: {
        unit: { department: '信息科', responsible: '某院长' },
        products: { inPlace: [{ name: '防火墙' }], inProcurement: [{ name: '堡垒机', expectedOn: '2099-01-01' }] },
        team: { name: '网络安全小组', technicians: 3 },
      },
    });
    expect(status).to.be.oneOf([200, 201]);
    const text = await preview();
    for (const told of [
      '某乡卫生院网络安全文书',
      '某乡卫生院网络安全领导小组（盖章）',
      '某院长',
      '堡垒机',
      '技术人员3名',
    ])
      expect(text).to.include(told);
    expect(text).to.match(/某乡中心卫生院就门诊业务系统（\d+）报告如下。/);
    const { body } = await tester().post('/papers', { ...wish(), formats: ['pdf'], reasons });
    expect(body.number).to.match(/^某卫网安〔\d{4}〕1号$/);
  });

  it('leaves what is issued as it is', async () => {
    await put({ headerText: '旧页眉' });
    const { body } = await tester().post('/papers', { ...wish(), formats: ['pdf'], reasons });
    const before = await tester().get(`/papers/${body.id}/files/pdf`);
    await put({ headerText: '新页眉' });
    const after = await tester().get(`/papers/${body.id}/files/pdf`);
    expect(after.bytes.equals(before.bytes)).to.equal(true);
    expect((await tester().get(`/papers/${body.id}`)).body.stale).to.equal(false);
  });

  it('takes expressions for words and runs none of them', async () => {
    const hostile = '${process.exit(1)} {{constructor}} <%= 7919*7907 %> #{7919*7907} =1+1 <script>alert(1)</script>';
    const refused = await put({ wording: [{ kind: 'rectification', place: 'statement', text: hostile }] });
    expect([refused.status, refused.body.code]).to.deep.equal([422, 'paper.invalid']); // {…} is no placeholder of ours
    const harmless = hostile.replace(/[{}]/g, '');
    expect((await put({ wording: [{ kind: 'rectification', place: 'statement', text: harmless }] })).status).to.equal(
      200,
    );
    const text = await preview();
    expect(text)
      .to.include('<%= 7919*7907 %>')
      .and.to.include('alert(1)')
      .and.to.not.include(String(7919 * 7907));
  });

  it('refuses placeholders of the prototype, unknown places, bad codes and unknown facts, each with its path', async () => {
    const cases: [object, string][] = [
      [
        { wording: [{ kind: 'rectification', place: 'opening', text: '{__proto__}{constructor}' }] },
        '$.wording.rectification.opening',
      ],
      [{ wording: [{ kind: 'training', place: 'opening', text: '一' }] }, '$.wording.training.opening'],
      [{ codes: [{ kind: 'notice', code: '整〔改〕' }] }, '$.codes.notice'],
      [{ facts: { team: { name: '某组', technicians: 'drei' } } }, '$.facts.team.technicians'],
      [{ facts: { leader: '某人' } }, '$.facts.leader'],
    ];
    for (const [body, where] of cases) {
      const answer = await put(body);
      expect([answer.status, answer.body.issues[0].path]).to.deep.equal([422, where]);
    }
  });

  it('takes a PNG by its content, and nothing else', async () => {
    await put({ headerText: '页眉' });
    expect((await logo(smallPng)).body.hasLogo).to.equal(true);
    expect((await tester().get(`${path}/logo`)).bytes.equals(smallPng)).to.equal(true);
    const { bytes } = await tester().post('/papers/preview', { ...wish(), format: 'pdf' });
    expect(bytes.includes('/Image')).to.equal(true);
    const bomb = Buffer.from(smallPng);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const cut = smallPng.subarray(0, 50);
    for (const bad of [
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.from('GIF89a…'),
      bomb,
      cut,
      Buffer.alloc(1_000_001, 1),
    ]) {
      const answer = await logo(bad);
      expect([answer.status, answer.body.code]).to.deep.equal([422, 'paper.invalid-logo']);
    }
    expect((await tester().get(`${path}/logo`)).bytes.equals(smallPng)).to.equal(true);
  });
});
