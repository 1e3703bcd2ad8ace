import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';
import { exportFormats } from './export.js';

describe('mlps export', () => {
  const folder = temporaryFolder();
  const run = (path: string, format: string, name: string, ...args: string[]): ReturnType<typeof runCli> =>
    runCli('export', path, '--format', format, '-o', folder.path(name), '--date', '2026-03-20', ...args);

  for (const format of exportFormats)
    it(`writes ${format} and prints the path; a second time the same bytes`, async () => {
      const { code, out } = await run(hospitalPath, format, `one.${format}`);
      expect([code, out.trim()]).to.deep.equal([0, folder.path(`one.${format}`)]);
      await run(hospitalPath, format, `two.${format}`);
      const [one, two] = await Promise.all(['one', 'two'].map((name) => readFile(folder.path(`${name}.${format}`))));
      expect(one!.equals(two!)).to.equal(true);
    }).timeout(20_000);

  it('turns a catalog into OSCAL, CSV and back without loss', async () => {
    await run(hospitalPath, 'catalog', 'first.json');
    await run(folder.path('first.json'), 'oscal-catalog', 'second.json', '--guidance');
    await run(folder.path('second.json'), 'csv', 'third.csv');
    await run(folder.path('third.csv'), 'catalog', 'last.json');
    const texts = await Promise.all(['first.json', 'last.json'].map((name) => readFile(folder.path(name), 'utf8')));
    expect(texts[1]).to.equal(texts[0]);
  }).timeout(20_000);

  it('reads its CSV of an evaluation back as a record book', async () => {
    await run(hospitalPath, 'csv', 'findings.csv');
    const { code, out } = await runCli('score', folder.path('findings.csv'), '--grade', 'S2A2G2', '--json');
    expect([code, (JSON.parse(out) as { score: number }).score]).to.deep.equal([0, 76.02]);
  });

  it('writes CSV with a byte order mark, or without when told so', async () => {
    await run(hospitalPath, 'csv', 'with.csv');
    await run(hospitalPath, 'csv', 'without.csv', '--no-bom');
    const [first, second] = await Promise.all(
      ['with.csv', 'without.csv'].map((name) => readFile(folder.path(name), 'utf8')),
    );
    expect(first).to.equal(`\uFEFF${second}`);
  });

  it('refuses a catalog where an evaluation is needed, an unknown format and a bad date', async () => {
    await run(hospitalPath, 'catalog', 'catalog.json');
    expect((await run(folder.path('catalog.json'), 'hdf', 'none')).code).to.equal(2);
    expect((await run(hospitalPath, 'pdf', 'none')).code).to.equal(2);
    expect((await runCli('export', hospitalPath, '--format', 'csv')).code).to.equal(2);
    const dated = await runCli('export', hospitalPath, '--format', 'hdf', '-o', folder.path('none'), '--date', 'x');
    expect(dated.code).to.equal(2);
    expect(await folder.names()).to.not.include('none');
  });

  it('says where a catalog is broken, and that a plan needs a problem', async () => {
    const broken = await folder.write('broken.csv', 'status,id,level,part\ncurrent,"a\n');
    expect(await run(broken, 'catalog', 'none')).to.include({ code: 3 });
    const hospital = JSON.parse(await readFile(hospitalPath, 'utf8')) as { findings: object[] };
    const empty = await folder.write('empty.json', JSON.stringify({ ...hospital, findings: [] }));
    const { code, talk } = await run(empty, 'oscal-poam', 'none');
    expect(code).to.equal(3);
    expect(talk).to.contain('无法导出');
    expect(await folder.names()).to.not.include('none');
  });
});
