import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect } from 'chai';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

const acceptance = {
  reason: '补丁影响业务',
  measures: ['限制连接来源', '分开管理权限', '开启审计'],
  residualRisk: '中',
  requestedBy: '技术员乙',
  approver: '分管副院长',
  approvedOn: '2026-10-26',
  expiry: '2027-10-25',
};

describe('mlps report', () => {
  const folder = temporaryFolder();
  const document = async (x: unknown): Promise<string> => {
    const hospital = JSON.parse(await readFile(hospitalPath, 'utf8')) as object;
    return folder.write('document.json', JSON.stringify({ ...hospital, x }));
  };
  const report = (path: string, ...args: string[]): ReturnType<typeof runCli> =>
    runCli('report', path, '-o', folder.path('out'), '--date', '2026-11-23', ...args);

  it('writes the evaluation report as PDF and prints its path', async () => {
    const { code, out } = await report(hospitalPath);
    expect(code).to.equal(0);
    expect(basename(out.trim())).to.equal('evaluation-report.pdf');
    expect((await readFile(out.trim())).subarray(0, 5).toString()).to.equal('%PDF-');
  });

  it('writes the reply in every format that is asked for', async () => {
    const { code, out } = await report(hospitalPath, '--kind', 'rectification', '--format', 'pdf,xlsx,docx');
    expect(code).to.equal(0);
    const names = out.trim().split('\n').map((path) => basename(path)); // prettier-ignore
    expect(names).to.deep.equal(['pdf', 'xlsx', 'docx'].map((format) => `rectification-report.${format}`));
  });

  it('takes what became of the problems from the document', async () => {
    const path = await document({
      rectification: { records: [{ item: 'L2-CES1-15', state: 'accepted', acceptance }] },
    });
    const { code, out } = await report(path, '--kind', 'acceptance');
    expect(code).to.equal(0);
    expect(basename(out.trim())).to.equal('risk-acceptance-L2-CES1-15.pdf');
  });

  it('writes a retest report from the retest of the document', async () => {
    const entries = [{ object: 'db-1', item: 'L2-CES1-15', outcome: 'stillThere', record: '仍未修补' }];
    const path = await document({ rectification: { retest: { date: '2026-11-20', by: '测评机构', entries } } });
    expect((await report(path, '--kind', 'retest')).code).to.equal(0);
  });

  it('tells contradictions, and still writes the paper', async () => {
    const path = await document({ rectification: { records: [{ item: 'L2-CES1-15', state: 'closed' }] } });
    const { code, talk } = await report(path, '--kind', 'rectification');
    expect(code).to.equal(0);
    expect(talk).to.match(/矛盾：.*没有复测记录/);
  });

  for (const [what, rectification, place] of [
    ['a field that is not known', { notices: {} }, '$.x.rectification.notices'],
    ['a requirement of another grade', { records: [{ item: 'L3-CES1-01' }] }, '$.x.rectification.records[0].item'],
    [
      'a state that is none',
      { records: [{ item: 'L2-CES1-15', state: 'done' }] },
      '$.x.rectification.records[0].state',
    ],
    ['a text instead of a block', 'none', '$.x.rectification'],
    ['a retest that is none', { retest: 'x' }, '$.x.rectification.retest'],
  ] as const)
    it(`refuses ${what}, naming its place, and writes nothing`, async () => {
      const { code, talk } = await runCli(
        'report', await document({ rectification }), '-o', folder.path('none'), '--kind', 'rectification'); // prettier-ignore
      expect(code).to.equal(3);
      expect(talk).to.contain(place);
      expect(await folder.names()).to.not.include('none');
    });

  for (const [kind, what] of [
    ['retest', '复测记录'],
    ['acceptance', '接受风险'],
  ] as const)
    // prettier-ignore
    it(`says what the document lacks for --kind ${kind}`, async () => {
      const { code, talk } = await report(hospitalPath, '--kind', kind);
      expect(code).to.equal(3);
      expect(talk).to.contain(what);
    });

  for (const args of [
    ['--format', 'odt'],
    ['--format', ''],
    ['--kind', 'novel'],
    ['--date', 'soon'],
  ])
    // prettier-ignore
    it(`refuses ${JSON.stringify(args)} with exit code 2`, async () => {
      expect((await report(hospitalPath, ...args)).code).to.equal(2);
    });
});
