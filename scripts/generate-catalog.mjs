#!/usr/bin/env node
/**
 * Turns the reviewed data of controls/data into TypeScript modules under controls/src/generated.
 * One module per level (items with both statements), one per level with guidance, one with the union of item ids; and one each
 * for importance, domains, high-risk situations with hazards, scope rules and retired ids.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('generate-catalog: controls/data → controls/src/generated. No options. Run by `npm run build`.');
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'controls');
const dataDir = join(root, 'data', 'gbt22239-2019');
const outDir = join(root, 'src', 'generated');
const LEVELS = [1, 2, 3, 4];
const PARTS = ['general', 'cloud', 'mobile', 'iot', 'ics'];

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: not readable as JSON; mend the file (${cause.message})`, { cause });
  }
};

/** unit → text entry; a unit that stands twice is an error, a unit without text is left to the completeness lint. */
function readTexts() {
  const texts = new Map();
  for (const file of readdirSync(join(dataDir, 'texts')).sort()) {
    for (const entry of readJson(join(dataDir, 'texts', file))) {
      for (const unit of entry.units) {
        if (texts.has(unit)) throw new Error(`${file}: ${unit} has a text already; keep one`);
        texts.set(unit, entry);
      }
    }
  }
  return texts;
}

const header = '// Generated from controls/data by scripts/generate-catalog.mjs. Do not edit.\n';

function itemRow(item, text) {
  const row = [
    item.id,
    item.clause,
    item.letter,
    item.domain,
    item.pointZh,
    item.pointEn,
    item.sag,
    item.importance,
    item.importanceRule,
    item.importanceLike ?? null,
    item.keywords,
    text?.statementZh ?? '',
    text?.statementEn ?? '',
    text?.kinds ?? [],
  ];
  return JSON.stringify(row);
}

function guidanceRow(item, text) {
  if (!text) return null;
  const { units: _units, statementZh: _zh, statementEn: _en, kinds: _kinds, ...rest } = text;
  return `  ${JSON.stringify(item.id)}: ${JSON.stringify(rest)},`;
}

const texts = readTexts();
const byLevel = new Map(LEVELS.map((level) => [level, []]));
for (const level of LEVELS)
  for (const part of PARTS)
    for (const item of readJson(join(dataDir, `level-${level}-${part}.json`))) byLevel.get(level).push({ part, item });

rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
for (const level of LEVELS) {
  const entries = byLevel.get(level);
  const parts = PARTS.map(
    (part) =>
      `  ${part}: [\n${entries
        .filter((e) => e.part === part)
        .map((e) => `    ${itemRow(e.item, texts.get(e.item.id))},\n`)
        .join('')}  ],\n`,
  ).join('');
  writeFileSync(
    join(outDir, `level-${level}.ts`),
    `${header}import type { LevelRows } from '../catalog/item-row.js';\n\nexport const level${level}Rows: LevelRows = {\n${parts}};\n`,
  );
  const guidance = entries.map((e) => guidanceRow(e.item, texts.get(e.item.id))).filter((row) => row !== null);
  writeFileSync(
    join(outDir, `guidance-${level}.ts`),
    `${header}import type { GuidanceTable } from '../catalog/guidance-types.js';\n\nexport const level${level}Guidance: GuidanceTable = {\n${guidance.join('\n')}\n};\n`,
  );
}
const importance = readJson(join(dataDir, 'importance.json'));
const ids = LEVELS.flatMap((level) => byLevel.get(level).map((e) => `  | '${e.item.id}'`));
writeFileSync(
  join(outDir, 'item-ids.ts'),
  `${header}\n/** Every item id of the catalog: the evaluation-unit codes of GB/T 28448-2019. */\nexport type ItemId =\n${ids.join('\n')};\n`,
);
writeFileSync(
  join(outDir, 'importance.ts'),
  `${header}\nexport const scale = ${JSON.stringify(
    importance.scale.map(({ zh: _zh, ...entry }) => entry),
    null,
    2,
  )} as const;\n\nexport const scaleNames = ${JSON.stringify(
    Object.fromEntries(importance.scale.map((entry) => [entry.importance, entry.zh])),
    null,
    2,
  )} as const;\n\nexport const rules = ${JSON.stringify(importance.rules, null, 2)} as const;\n`,
);
writeFileSync(
  join(outDir, 'domains.ts'),
  `${header}\nexport const domainData = ${JSON.stringify(
    readJson(join(dataDir, 'domains.json')).map(({ names2008: _names, ...domain }) => domain),
    null,
    2,
  )} as const;\n`,
);

/** Every class name with its half, by GB/T 22239-2019 and by its 2008 edition (used with the 2015 template): all that scoring knows of classes. */
const domainList = readJson(join(dataDir, 'domains.json'));
const namesOf = (wanted) =>
  domainList.filter(({ half }) => half === wanted).flatMap(({ zh, names2008 }) => [zh, ...names2008]);
const classNames = { technical: namesOf('technical'), management: namesOf('management') };
writeFileSync(
  join(outDir, 'class-names.ts'),
  `${header}import type { Half } from '../catalog/types.js';\n\nexport const classNames: Readonly<Record<Half, readonly string[]>> = ${JSON.stringify(classNames, null, 2)};\n`,
);

/** A data file as a module whose shape is a type written by hand, so that the compiler reads the data too. */
function writeTyped(file, name, type, from, data) {
  const body = JSON.stringify(data, null, 1);
  writeFileSync(
    join(outDir, file),
    `${header}import type { ${type} } from '${from}';\n\nexport const ${name}: ${type} = ${body};\n`,
  );
}

writeTyped(
  'high-risk.ts',
  'highRiskData',
  'HighRiskData',
  '../risk/high-risk-types.js',
  readJson(join(dataDir, 'high-risk.json')),
);
const scope = readJson(join(dataDir, 'scope.json'));
// `select` says by which rule the ids were listed; only the lint needs it
const rules = scope.rules.map(({ select: _select, items, ...rule }) => ({
  ...rule,
  items: Object.values(items).flat(),
}));
writeTyped('scope.ts', 'scopeData', 'ScopeData', '../scope/scope-types.js', { facts: scope.facts, rules });
writeTyped(
  'retired.ts',
  'retiredData',
  'RetiredData',
  '../versions/catalog-document.js',
  readJson(join(dataDir, 'retired.json')),
);
