import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'vite';
import { openBrowser } from './helpers/browser.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Bundle one entry for a browser, as small as a page would load it, and give its code. */
async function bundle(folder: string, source: string): Promise<string> {
  const entry = join(folder, 'entry.js');
  await writeFile(entry, source);
  await build({
    root: folder,
    logLevel: 'error',
    configFile: false,
    build: {
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'out.js' },
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
      "const { tailor } = require('@mlps/controls'); const { guidance } = require('@mlps/controls/guidance'); const { level3Items } = require('@mlps/controls/level-3'); const { scoreItems } = require('@mlps/controls/scoring'); require('@mlps/controls/interchange'); console.log(tailor('S3A3G3').length, guidance('L3-CES1-01').steps.length > 1, level3Items.length, typeof scoreItems);",
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

  it('bundles one level with its statements within 60 KB gzipped', async () => {
    const code = await bundle(
      folder,
      "import { level4Items } from '@mlps/controls/level-4'; globalThis.found = level4Items.map((item) => item.statementZh);",
    );
    expect(gzipped(code)).to.be.below(60 * 1024); // level 4 is the largest
  });

  it('bundles the scoring alone within 5 KB gzipped, and with sentences without the catalog', async () => {
    const alone = await bundle(
      folder,
      "import { computeScore } from '@mlps/controls/scoring'; globalThis.score = computeScore;",
    );
    expect(gzipped(alone)).to.be.at.most(5 * 1024);
    const worded = await bundle(folder, "import { scoreItems } from '@mlps/controls'; globalThis.score = scoreItems;");
    expect(worded).to.not.contain('L3-CES1-01');
    expect(gzipped(worded)).to.be.below(7.5 * 1024);
  });

  it('tailors, scores and plans in a page of a browser, as in Node', async () => {
    const source = `
      import { planRectification, scoreEvaluation, tailor } from '@mlps/controls';
      import { guidance } from '@mlps/controls/guidance';
      import { level2Items } from '@mlps/controls/level-2';
      import { computeScore } from '@mlps/controls/scoring';
      globalThis.work = (evaluation) => ({
        items: tailor('S3A3G3', { extensions: ['cloud'] }).length,
        level: level2Items.length,
        steps: guidance('L3-CES1-01').steps.length,
        rate: computeScore({ edition: '2025', items: [{ id: 'k', domain: '安全计算环境', results: ['conform'] }] }).rate,
        score: scoreEvaluation(evaluation),
        plan: planRectification(evaluation, { target: '良' }).smallest.steps.map((step) => step.id),
      });`;
    const code = await bundle(folder, source);
    const hospital: unknown = JSON.parse(await readFile(join(root, 'test', 'fixtures', 'hospital.json'), 'utf8'));
    const inNode = await workInNode(folder, source, hospital);
    const own = await openBrowser();
    try {
      const page = await own.browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.setContent('<!doctype html><title>page</title>');
      await page.addScriptTag({ content: code });
      const inPage: unknown = await page.evaluate(`globalThis.work(${JSON.stringify(hospital)})`);
      expect(faults).to.deep.equal([]);
      expect(inPage).to.deep.equal(inNode);
    } finally {
      await own.close();
    }
  });
});

/** What the same module gives in Node, through a file, so that both answers are plain JSON. */
async function workInNode(folder: string, source: string, evaluation: unknown): Promise<unknown> {
  await writeFile(join(folder, 'input.json'), JSON.stringify(evaluation));
  await writeFile(
    join(folder, 'work.mjs'),
    `import { readFileSync } from 'node:fs'; ${source} console.log(JSON.stringify(globalThis.work(JSON.parse(readFileSync('input.json', 'utf8')))));`,
  );
  return JSON.parse((await run(process.execPath, ['work.mjs'], { cwd: folder, maxBuffer: 1e8 })).stdout);
}
