import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'vite';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Bundle one entry for a browser and give its code. */
async function bundle(folder: string, source: string): Promise<string> {
  const entry = join(folder, 'entry.js');
  await writeFile(entry, source);
  await build({
    root: folder,
    logLevel: 'error',
    configFile: false,
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'out.js' },
      outDir: join(folder, 'out'),
      minify: true,
      emptyOutDir: true,
    },
  });
  return readFile(join(folder, 'out', 'out.js'), 'utf8');
}
const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

describe('@mlps/controls as a package in an empty project', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlps-package-'));
    const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', folder], {
      cwd: join(root, 'controls'),
    });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await writeFile(join(folder, 'package.json'), '{ "name": "empty", "private": true }');
    await mkdir(join(folder, 'node_modules'));
    await run(npm, ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { cwd: folder });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('brings no dependency and no test', async () => {
    const { stdout } = await run(npm, ['ls', '--all', '--parseable'], { cwd: folder });
    expect(stdout.trim().split('\n')).to.have.length(2); // the project and the package
    const { stdout: files } = await run('find', ['node_modules/@mlps/controls', '-name', '*.test.*'], { cwd: folder });
    expect(files).to.equal('');
  });

  it('works as an ES module', async () => {
    await writeFile(
      join(folder, 'esm.mjs'),
      "import { tailor } from '@mlps/controls'; console.log(tailor('S2A2G2').length);",
    );
    expect((await run(process.execPath, ['esm.mjs'], { cwd: folder })).stdout.trim()).to.equal('135');
  });

  it('works as CommonJS, by every door', async () => {
    await writeFile(
      join(folder, 'cjs.cjs'),
      "const { tailor } = require('@mlps/controls'); const { guidance } = require('@mlps/controls/guidance'); const { level3Items } = require('@mlps/controls/level-3'); const { scoreItems } = require('@mlps/controls/scoring'); console.log(tailor('S3A3G3').length, guidance('L3-CES1-01').steps.length > 1, level3Items.length, typeof scoreItems);",
    );
    expect((await run(process.execPath, ['cjs.cjs'], { cwd: folder })).stdout.trim()).to.equal('211 true 317 function');
  });

  it('refuses an unknown item id at compile time', async () => {
    const typescript = join(root, 'node_modules', '.bin', 'tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
    const source = (id: string): string =>
      `import type { ItemId } from '@mlps/controls'; export const id: ItemId = '${id}';`;
    await writeFile(join(folder, 'good.mts'), source('L3-CES1-01'));
    await writeFile(join(folder, 'bad.mts'), source('L3-CES1-99'));
    await run(typescript, [...options, 'good.mts'], { cwd: folder });
    const failure = await run(typescript, [...options, 'bad.mts'], { cwd: folder }).catch(
      (error: { stdout: string }) => error.stdout,
    );
    expect(failure).to.contain('L3-CES1-99');
  });

  it('bundles one level for a browser within 60 KB gzipped, and runs there without Node', async () => {
    const code = await bundle(
      folder,
      "import { level3Items } from '@mlps/controls/level-3'; globalThis.found = level3Items.length;",
    );
    expect(gzipped(code)).to.be.below(60 * 1024);
    expect(code).to.not.match(/node:|require\(/);
  });

  it('leaves the catalog out of a bundle that only scores', async () => {
    const code = await bundle(folder, "import { scoreItems } from '@mlps/controls'; globalThis.score = scoreItems;");
    expect(code).to.not.contain('L3-CES1-01');
    expect(gzipped(code)).to.be.below(8 * 1024);
  });
});
