#!/usr/bin/env node
/**
 * Make the fingerprints by which the record-book reader recognises the standard's own wording.
 *
 * The sentences come from a copy of the standard that you are licensed to use and never enter this repository: what is written is, for each
 * requirement, an unordered set of 12-bit hashes of neighbouring characters.
 *
 *   node scripts/fingerprint-wordings.mjs SENTENCES.json     { "L2-PES1-01": "…", … }, one entry for each item
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (!path || path === '--help') {
  console.log('fingerprint-wordings SENTENCES.json: a JSON object, item id → its sentence; run npm run build first');
  process.exit(path ? 0 : 2);
}
const { catalog } = await import('@mlps/controls');
const dist = new URL('../packages/workbooks/dist/src/placing/', import.meta.url);
const { bareText } = await import(new URL('bare-text.js', dist));
const { printOf, writePrint } = await import(new URL('wording-print.js', dist));

const sentences = JSON.parse(readFileSync(path, 'utf8'));
const missing = catalog.items.filter(({ id }) => !sentences[id]).map(({ id }) => id);
if (missing.length > 0) {
  console.error(`no sentence for ${missing.join(', ')}`);
  process.exit(3);
}
const groups = new Map();
for (const { id } of catalog.items) {
  const bare = bareText(sentences[id]);
  groups.set(bare, [...(groups.get(bare) ?? []), id]);
}
const lines = [...groups].map(([bare, ids]) => `  ['${ids.join(' ')}', '${writePrint(printOf(bare))}'],`);
const target = new URL('../packages/workbooks/src/placing/wording-prints.ts', import.meta.url);
writeFileSync(
  target,
  `// Made by scripts/fingerprint-wordings.mjs. Do not edit.

/** Items that carry one wording, and its fingerprint. */
export const wordingPrints: readonly (readonly [items: string, print: string])[] = [
${lines.join('\n')}
];
`,
);
console.log(`${lines.length} wordings of ${catalog.items.length} items`);
