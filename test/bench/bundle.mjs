// What a page loads of the package, minified and gzipped.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const bundles = [
  ['scoring alone', "import { computeScore } from '@mlps/controls/scoring'; globalThis.use = computeScore;", 5],
  [
    'scoring with its sentences',
    "import { scoreItems } from '@mlps/controls/scoring'; globalThis.use = scoreItems;",
    7.5,
  ],
  [
    'level 2 with statements',
    "import { level2Items } from '@mlps/controls/level-2'; globalThis.use = level2Items;",
    60,
  ],
  [
    'level 4 with statements, the largest',
    "import { level4Items } from '@mlps/controls/level-4'; globalThis.use = level4Items;",
    60,
  ],
];

// inside the package, so that its own name resolves
const folder = await mkdtemp(join(dirname(fileURLToPath(import.meta.url)), 'bundle-'));
try {
  for (const [name, source, limit] of bundles) {
    const entry = join(folder, 'entry.js');
    await writeFile(entry, source);
    const [{ output }] = await build({
      root: folder,
      logLevel: 'error',
      configFile: false,
      build: { lib: { entry, formats: ['iife'], name: 'page' }, minify: true, write: false },
    });
    const value = Number((gzipSync(output[0].code, { level: 9 }).length / 1024).toFixed(2));
    console.log(JSON.stringify({ name: `browser bundle of ${name}`, value, limit, unit: 'KB', ok: value <= limit }));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
