#!/usr/bin/env node
/** Prints, per field of the catalog's texts, how many of the 942 items have it; exits 1 below 100 %. Reads the data files, so it needs no build. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('completeness: share of items per text field. No options; exit 1 when a field is below 100 %.');
  process.exit(0);
}

const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'controls', 'data', 'gbt22239-2019');
const read = (name) => JSON.parse(readFileSync(join(data, name), 'utf8'));
const items = readdirSync(data)
  .filter((name) => name.startsWith('level-'))
  .flatMap(read);
const texts = new Map();
for (const file of readdirSync(join(data, 'texts')))
  for (const entry of read(join('texts', file))) for (const unit of entry.units) texts.set(unit, entry);

const filled = (text) => typeof text === 'string' && text.trim() !== '';
const list = (texts, least) => Array.isArray(texts) && texts.length >= least && texts.every(filled);
const text = (field) => (item) => filled(texts.get(item.id)?.[field]);
const fields = {
  importance: (item) => filled(item.importance) && filled(item.importanceRule),
  keywords: (item) => list(item.keywords, 1),
  statementZh: text('statementZh'),
  statementEn: text('statementEn'),
  // a requirement that stands on every level since the first has no difference to tell
  difference: (item) => {
    const entry = texts.get(item.id);
    return entry.units.some((id) => id.startsWith('L1')) || list([entry.differenceZh, entry.differenceEn], 2);
  },
  kinds: (item) => list(texts.get(item.id)?.kinds, 1),
  steps: (item) =>
    list(
      texts.get(item.id)?.steps?.flatMap((step) => [step.method, step.zh, step.en]),
      6,
    ),
  evidenceZh: (item) => list(texts.get(item.id)?.evidenceZh, 2),
  evidenceEn: (item) => list(texts.get(item.id)?.evidenceEn, 2),
  nonconformitiesZh: (item) => list(texts.get(item.id)?.nonconformitiesZh, 2),
  nonconformitiesEn: (item) => list(texts.get(item.id)?.nonconformitiesEn, 2),
  adviceNowZh: text('adviceNowZh'),
  adviceNowEn: text('adviceNowEn'),
  adviceBuildZh: text('adviceBuildZh'),
  adviceBuildEn: text('adviceBuildEn'),
};
let complete = true;
console.log(`${'field'.padEnd(20)}items of ${items.length}`);
for (const [field, has] of Object.entries(fields)) {
  const missing = items.filter((item) => !has(item));
  const share = ((100 * (items.length - missing.length)) / items.length).toFixed(1);
  complete &&= missing.length === 0;
  const examples = missing.length
    ? `  missing e.g. ${missing
        .slice(0, 3)
        .map((item) => item.id)
        .join(', ')}`
    : '';
  console.log(
    `${field.padEnd(20)}${String(items.length - missing.length).padStart(4)}  ${share.padStart(5)} %${examples}`,
  );
}
process.exitCode = complete ? 0 : 1;
