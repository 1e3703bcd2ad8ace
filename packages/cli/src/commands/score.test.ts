import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { ScoreResult } from '@mlps/controls';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

const scoreOf = async (...args: string[]): Promise<ScoreResult> =>
  JSON.parse((await runCli('score', ...args, '--json')).out) as ScoreResult;

describe('mlps score', () => {
  const folder = temporaryFolder();

  it('gives the hospital 76.02 and 中 under its own edition', async () => {
    expect(await scoreOf(hospitalPath)).to.include({ edition: '2021', score: 76.02, conclusion: '中', rate: null });
  });

  it('gives the hospital a rate and its conclusion under 2025', async () => {
    const result = await scoreOf(hospitalPath, '--edition', '2025');
    expect(result).to.include({ edition: '2025', score: null, conclusion: '基本符合' });
    expect(result.rate).to.be.within(60, 90);
  });

  it('prints a table for people', async () => {
    const { code, out } = await runCli('score', hospitalPath);
    expect(code).to.equal(0);
    expect(out).to.contain('综合得分 76.02').and.to.contain('结论：中');
  });

  it('accepts a document with a byte order mark', async () => {
    const path = await folder.write('bom.json', `\uFEFF${await readFile(hospitalPath, 'utf8')}`);
    expect((await scoreOf(path)).score).to.equal(76.02);
  });

  const broken: [string, (text: string) => string, string][] = [
    ['no JSON', () => '{ "format": ', 'JSON'],
    ['an empty file', () => '', 'JSON'],
    ['an unknown item', (text) => text.replace('"L2-PES1-01"', '"L2-PES1-77"'), '$.findings'],
    ['an item of another level', (text) => text.replace('"L2-PES1-01"', '"L3-PES1-01"'), '不属于'],
    ['a wrong grade', (text) => text.replace('S2A2G2', 'S2A2G3'), '$.system.grade'],
    ['another JSON document', () => '[]', '$'],
  ];
  for (const [what, alter, clue] of broken)
    it(`refuses ${what} with exit code 3, naming file and place`, async () => {
      const path = await folder.write('broken.json', alter(await readFile(hospitalPath, 'utf8')));
      const { code, out, talk } = await runCli('score', path, '--json');
      expect(code).to.equal(3);
      expect(out).to.equal('');
      expect(talk).to.contain('broken.json').and.to.contain(clue).and.not.to.contain('    at ');
    });

  it('refuses a file that is not there with exit code 3', async () => {
    expect((await runCli('score', folder.path('nowhere.json'))).code).to.equal(3);
  });

  it('refuses an unknown edition, a contradicting grade and a workbook without its grade with exit code 2', async () => {
    const book = await folder.write('book.csv', '控制点,测评项,符合情况\n');
    expect((await runCli('score', hospitalPath, '--edition', '2020')).code).to.equal(2);
    expect((await runCli('score', hospitalPath, '--grade', 'S3A3G3')).code).to.equal(2);
    expect((await runCli('score', book)).code).to.equal(2);
  });
});
