#!/usr/bin/env node
/** `npm start`: build what is missing, then serve the workbench with the invented demonstration. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'start [-- serve options]: build if needed, then `mlps serve --demo`. PORT and DATA_DIR are read from the environment.',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = [
  'packages/cli/dist/src/index.js',
  'api/dist/src/index.js',
  'packages/web/dist/index.html',
  'packages/cli/demo/hospital.json',
];

if (!built.every((path) => existsSync(join(root, path)))) {
  console.error('首次启动，正在构建……');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const { main } = await import('../packages/cli/dist/src/index.js');
const data = process.env['DATA_DIR'] ?? join(root, '.data');
process.exitCode = await main(['serve', '--demo', '--data', data, ...process.argv.slice(2)]);
