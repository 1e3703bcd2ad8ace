#!/usr/bin/env node
/** Makes docs/scoring.md (tables and worked examples computed by the code) and docs/controls-api.md (from the doc comments of the built declarations). */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'generate-docs [--check]: write docs/scoring.md and docs/controls-api.md; --check only says whether they are up to date. Needs a build.',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { catalog, defaultSettings, editions, importanceRules, importanceScale, scoreEvaluation, scoreItems } =
  await import('@mlps/controls');

const cell = (value) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function counts() {
  const rows = [];
  for (const level of [1, 2, 3, 4])
    for (const part of ['general', 'cloud', 'mobile', 'iot', 'ics']) {
      const items = catalog.ofLevel(level, part);
      rows.push([
        level,
        part,
        items.length,
        ...importanceRules.map(({ rule }) => items.filter((item) => item.importanceRule === rule).length),
      ]);
    }
  return table(['level', 'part', 'items', ...importanceRules.map(({ rule }) => rule)], rows);
}

/** An example as a table of its lines and one sentence with the result, both computed here. */
function example(title, input) {
  const result = scoreItems(input);
  const lines = result.items.map((item, index) => [
    item.id,
    item.domain,
    item.importance ?? '',
    item.weight ?? '',
    input.items[index].results.join(', '),
    item.pointsLost.exact,
    item.pointsLost.rounded.toFixed(2),
  ]);
  const floors = result.floors.map((floor) => [
    `floor (${floor.half})`,
    '',
    '',
    '',
    '',
    floor.pointsLost.exact,
    floor.pointsLost.rounded.toFixed(2),
  ]);
  const figure = result.rate === null ? `score **${result.score.toFixed(2)}**` : `rate **${result.rate.toFixed(2)} %**`;
  return [
    `**Worked example.** ${title}`,
    '',
    table(['item', 'class', 'importance', 'weight', 'results', 'points lost', 'rounded'], [...lines, ...floors]),
    '',
    `${figure}, exact \`${result.exact}\`, conclusion **${result.conclusion}**: ${result.reason}`,
  ].join('\n');
}

const TECHNICAL = '安全计算环境';
const MANAGEMENT = '安全运维管理';
const item = (id, domain, importance, weight, ...results) => ({ id, domain, importance, weight, results });
const ordinary = (prefix, count, domain, result) =>
  Array.from({ length: count }, (_, index) => item(`${prefix}${index + 1}`, domain, 'ordinary', '0.4', result));

const hospital = JSON.parse(readFileSync(join(root, 'test', 'fixtures', 'hospital.json'), 'utf8'));

const parts = {
  importance: table(
    ['importance', 'weight 2015', 'weight 2019', 'factor 2021'],
    importanceScale.map((entry) => [
      `${entry.importance} ${entry.zh}`,
      entry.weight2015,
      entry.weight,
      entry.factor2021,
    ]),
  ),
  importanceRules: table(
    ['rule', 'assumed', 'meaning'],
    importanceRules.map((rule) => [`\`${rule.rule}\``, rule.assumed ? 'yes' : 'no', `${rule.zh} / ${rule.en}`]),
  ),
  importanceCounts: counts(),
  example2015: example('Three objects with 5, 4 and 3 points; one with 2; one item not applicable.', {
    edition: '2015',
    items: [
      item('A', TECHNICAL, undefined, '1', 5, 4, 3),
      item('B', TECHNICAL, undefined, '0.5', 2),
      item('C', TECHNICAL, undefined, '0.2', 'notApplicable'),
    ],
  }),
  example2019: example('Two classes.', {
    edition: '2019',
    items: [
      item('A', '安全物理环境', undefined, '0.7', 'nonconform'),
      item('B', '安全物理环境', undefined, '1', 'conform', 'conform'),
      item('C', TECHNICAL, undefined, '1', 'conform', 'nonconform', 'partial', 'notApplicable'),
      item('D', TECHNICAL, undefined, '0.4', 'conform'),
    ],
  }),
  example2021: example('Ten items, one critical item half failing, one medium risk.', {
    edition: '2021',
    problems: { medium: 1 },
    items: [
      item('T1', TECHNICAL, 'critical', undefined, 'conform', 'nonconform'),
      ...ordinary('T2-', 4, TECHNICAL, 'conform'),
      ...ordinary('M', 5, MANAGEMENT, 'conform'),
    ],
  }),
  example2021floor: example('A half stops at zero: what it could not lose is a line of its own.', {
    edition: '2021',
    items: [
      ...Array.from({ length: 3 }, (_, index) => item(`T${index + 1}`, TECHNICAL, 'critical', undefined, 'nonconform')),
      ...ordinary('M', 3, MANAGEMENT, 'conform'),
      item('M4', MANAGEMENT, 'ordinary', undefined, 'nonconform'),
    ],
  }),
  example2025: example('Exactly 90 %: the official text leaves it open, a setting decides.', {
    edition: '2025',
    items: [
      ...ordinary('k', 9, TECHNICAL, 'conform'),
      item('k10', TECHNICAL, 'ordinary', undefined, 'conform', 'partial'),
    ],
  }),
  settings: table(
    ['setting', 'default'],
    Object.entries(defaultSettings).map(([name, value]) => [`\`${name}\``, `\`${JSON.stringify(value)}\``]),
  ),
  hospital: table(
    ['edition', 'score', 'rate', 'exact', 'conclusion', 'reason'],
    editions.map((edition) => {
      const result = scoreEvaluation(hospital, { edition });
      return [
        edition,
        result.score?.toFixed(2) ?? '',
        result.rate?.toFixed(2) ?? '',
        result.exact,
        result.conclusion,
        result.reason,
      ];
    }),
  ),
};

const scoring = readFileSync(join(root, 'docs', 'scoring.template.md'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => {
  if (!(name in parts)) throw new Error(`docs/scoring.template.md: no part named ${name}`);
  return parts[name];
});

/** The API reference: every name that a door exports, with its declaration and doc comment. */
function apiReference() {
  const folder = join(root, 'controls', 'dist', 'src');
  const manifest = JSON.parse(readFileSync(join(root, 'controls', 'package.json'), 'utf8'));
  const sections = Object.entries(manifest.exports)
    .filter(([, target]) => target.import?.types)
    .map(([door, target]) => doorSection(door, join(root, 'controls', target.import.types), folder));
  return [
    '# API of @mlps/controls',
    '',
    '<!-- Made by `node scripts/generate-docs.mjs` from the doc comments. -->',
    '',
    'Import by door; every door works as ES module and as CommonJS. Examples run as tests.',
    '',
    ...sections,
  ].join('\n');
}

function doorSection(door, file, folder) {
  const declarations = declarationsBelow(folder);
  const text = readFileSync(file, 'utf8');
  const reExported = Array.from(text.matchAll(/export (?:type )?\{([^}]+)\}/g), ([, list]) =>
    list.split(',').map((name) => name.trim().replace(/^type /, '')),
  ).flat();
  const own = Array.from(
    text.matchAll(/export (?:declare )?(?:function|const|class|interface|type) (\w+)/g),
    ([, name]) => name,
  );
  const names = [...new Set([...own, ...reExported])].filter(Boolean).sort();
  const entries = names.map((name) => declarations.get(name)).filter(Boolean);
  return `## \`@mlps/controls${door.slice(1)}\`\n\n${entries.join('\n')}`;
}

const declarationCache = new Map();
function declarationsBelow(folder) {
  if (declarationCache.size) return declarationCache;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts') || name.includes('.test.')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const pattern =
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export (?:declare )?(function|const|class|interface|type) (\w+)([^\n]*)/g;
    for (const [, comment, kind, id, rest] of text.matchAll(pattern)) {
      const words = (comment ?? '')
        .replace(/^\/\*\*|\*\/\s*$/g, '')
        .replace(/^\s*\* ?/gm, '')
        .trim();
      const signature = `${kind} ${id}${rest}`.replace(/\s*\{$/, '').slice(0, 300);
      declarationCache.set(
        id,
        `### ${id}\n\n\`\`\`ts\n${signature}\n\`\`\`\n\n${words}\n\nSource: \`controls/src/${relative('.', name).replace('.d.ts', '.ts')}\`\n`,
      );
    }
  }
  return declarationCache;
}

const outputs = { 'scoring.md': scoring, 'controls-api.md': apiReference() };
const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(outputs)) {
  const path = join(root, 'docs', name);
  if (!check) {
    writeFileSync(path, text);
    console.log(`docs/${name}`);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`docs/${name} is out of date; run: node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  }
}
