import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

describe('mlps notice', () => {
  const folder = temporaryFolder();

  it('writes a PDF and a workbook and prints their paths', async () => {
    const { code, out } = await runCli(
      'notice',
      hospitalPath,
      '-o',
      folder.path('out'),
      '--deadline',
      '2027-03-31',
      '--date',
      '2026-11-23',
    );
    expect(code).to.equal(0);
    const [pdf, xlsx] = out.trim().split('\n');
    expect((await readFile(pdf!)).subarray(0, 5).toString()).to.equal('%PDF-');
    expect((await readFile(xlsx!)).subarray(0, 2).toString()).to.equal('PK');
  });

  it('writes the same PDF for the same input', async () => {
    const make = async (name: string): Promise<Buffer> => {
      const { out } = await runCli('notice', hospitalPath, '-o', folder.path(name), '--date', '2026-11-23');
      return readFile(out.split('\n')[0]!);
    };
    expect((await make('one')).equals(await make('two'))).to.equal(true);
  });

  it('writes nothing when the document is bad', async () => {
    const path = await folder.write('bad.json', '{}');
    expect((await runCli('notice', path, '-o', folder.path('none'))).code).to.equal(3);
    expect(await folder.names()).to.not.include('none');
  });

  for (const args of [
    ['--deadline', '2026-02-30'],
    ['--deadline', 'soon'],
    ['--date', '2026-11-23', '--deadline', '2026-11-22'],
  ])
    it(`refuses ${args.join(' ')} with exit code 2`, async () => {
      expect((await runCli('notice', hospitalPath, '-o', folder.path('none'), ...args)).code).to.equal(2);
      expect(await folder.names()).to.not.include('none');
    });
});
