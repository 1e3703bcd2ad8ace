#!/usr/bin/env node
/**
 * Builds every room in order: generated catalog, TypeScript projects, web page. With --typecheck the web page is only checked, not bundled.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('build [--typecheck]: generate the catalog, compile all rooms, check and bundle the web page');
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

run(process.execPath, [join(root, 'scripts', 'generate-catalog.mjs')]);
run(bin('tsc'), ['-b']);
if (!process.argv.includes('--typecheck')) {
  // CommonJS twin of the library, for tools that cannot import ES modules
  run(bin('tsc'), ['-p', join(root, 'controls', 'tsconfig.cjs.json')]);
  writeFileSync(join(root, 'controls', 'dist', 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
  // the demonstration that `mlps serve --demo` loads, and the page on wish
  for (const folder of ['packages/cli/demo', 'packages/web/public/demo']) {
    mkdirSync(join(root, folder), { recursive: true });
    copyFileSync(join(root, 'test', 'fixtures', 'hospital.json'), join(root, folder, 'hospital.json'));
  }
  // what a PDF needs that names Chinese, Japanese or Korean characters by a table, or a font that every reader has, without holding it
  for (const folder of ['cmaps', 'standard_fonts'])
    cpSync(join(root, 'node_modules', 'pdfjs-dist', folder), join(root, 'packages/web/public/pdf', folder), {
      recursive: true,
    });
}
const web = join(root, 'packages', 'web');
if (existsSync(join(web, 'index.html'))) {
  run(bin('tsc'), ['-p', web, '--noEmit']);
  if (!process.argv.includes('--typecheck')) run(bin('vite'), ['build', '--logLevel', 'warn'], web);
}
