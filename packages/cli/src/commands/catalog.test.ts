import { expect } from 'chai';
import { runCli } from '../../test-support/run-cli.js';

describe('mlps catalog', () => {
  it('prints exactly one JSON array with the agreed fields', async () => {
    const { code, out, talk } = await runCli('catalog', '--grade', 'S3A3G3', '--json');
    const rows = JSON.parse(out) as object[];
    expect(code).to.equal(0);
    expect(talk).to.equal('');
    expect(rows).to.have.length(211);
    expect(rows[0]).to.have.all.keys(
      'id',
      'level',
      'part',
      'clause',
      'letter',
      'domainZh',
      'pointZh',
      'sag',
      'importance',
      'weight',
      'statementZh',
      'statementEn',
    );
  });

  it('adds the extensions', async () => {
    const { out } = await runCli('catalog', '--grade', 'S2A2G2', '--extensions', 'cloud,iot', '--json');
    expect(JSON.parse(out)).to.have.length(135 + 29 + 7);
  });

  it('prints a table with one line per item', async () => {
    const { code, out } = await runCli('catalog', '--grade', 'S1A1G1');
    expect(code).to.equal(0);
    expect(out.trim().split('\n')).to.have.length(55 + 2);
  });

  for (const args of [
    ['--grade', 'S2A2G3'],
    ['--grade', '2'],
    ['--grade', 'S2A2G2', '--extensions', 'space'],
    [],
    ['--grade', 'S2A2G2', '--colour'],
  ])
    it(`answers bad arguments with exit code 2 and nothing on stdout: ${args.join(' ')}`, async () => {
      const { code, out, talk } = await runCli('catalog', ...args);
      expect(code).to.equal(2);
      expect(out).to.equal('');
      expect(talk).to.not.equal('');
    });

  it('refuses an unknown command with exit code 2', async () => expect((await runCli('rate')).code).to.equal(2));
  it('answers --help with exit code 0', async () => expect((await runCli('--help')).out).to.contain('mlps'));
});
