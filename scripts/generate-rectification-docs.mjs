#!/usr/bin/env node
/** Writes the tables of docs/rectification.md between its markers, from the data in @mlps/controls/rectification. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

if (process.argv.includes('--help')) {
  console.log(
    'generate-rectification-docs [--check]: renew the tables of docs/rectification.md; --check only compares. Needs a build of controls.',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rectification = await import('@mlps/controls/rectification');
const { actionNames, defaultDueRules, dutyTable, extensionRoles, gates, gateTable, holidayTable, inspectionTemplates } =
  rectification;
const { moveTable, outcomeNames, roleNames, stateTable, unitMoveTable, unitProfiles, unitStateNames } = rectification;

const cell = (value) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const names = (list, table) => list.map((id) => table[id].zh).join('、');
const originNames = { evaluation: '测评', notice: '通知书', selfInspection: '自查' };
const certaintyNames = { confirmed: '已核实', memory: '凭记忆', customary: '惯例', inferred: '推断' };
const holidayNames = { announced: '国务院办公厅已公布', statutory: '仅法定节日，调休待公布' };
const duration = ({ days, unit }) => `${days} 个${unit === 'working' ? '工作日' : '自然日'}`;
const riskNames = { high: '高', medium: '中', low: '低', unrated: '未评定' };

const parts = {
  states: table(
    ['状态', '代码', '单位是否仍欠整改', '是否了结'],
    Object.entries(stateTable).map(([id, { zh, owed, settled }]) => [
      zh,
      `\`${id}\``,
      owed ? '是' : '否',
      settled ? '是' : '否',
    ]),
  ),
  moves: table(
    ['操作', '从', '到', '角色', '须具备', '适用来源', '说明'],
    moveTable.map(({ action, from, to, roles, gates, origins, noteZh }) => [
      `${actionNames[action].zh} \`${action}\``,
      names(from, stateTable),
      stateTable[to].zh,
      names(roles, roleNames),
      gates.map((gate) => `\`${gate}\``).join(' '),
      origins ? origins.map((origin) => originNames[origin]).join('、') : '全部',
      noteZh ?? '',
    ]),
  ),
  gates: table(
    ['条件', '含义'],
    gates.map((gate) => [`\`${gate}\``, gateTable[gate].zh]),
  ),
  outcomes: table(
    ['复测结果', '代码'],
    Object.entries(outcomeNames).map(([id, { zh }]) => [zh, `\`${id}\``]),
  ),
  deadlines: table(
    ['风险', '默认期限'],
    Object.entries(defaultDueRules).map(([risk, rule]) => [riskNames[risk], duration(rule)]),
  ),
  extension: `申请：${names(extensionRoles.request, roleNames)}；审批：${names(extensionRoles.decide, roleNames)}。`,
  holidays: table(
    ['年份', '依据', '确定程度', '休息', '调休上班'],
    Object.entries(holidayTable).map(([year, { source, certainty, rest, work }]) => [
      year,
      source,
      holidayNames[certainty],
      rest.join(' '),
      work.join(' '),
    ]),
  ),
  duties: table(
    ['事项', '承担者', '适用等级', '确定程度', '依据', '说明'],
    dutyTable.map(({ zh, bearer, levels, certainty, sourceZh, noteZh }) => [
      zh,
      bearer === 'unit' ? '单位' : '公安机关',
      levels.join('、'),
      certaintyNames[certainty],
      sourceZh,
      noteZh,
    ]),
  ),
  templates: inspectionTemplates
    .map(({ zh, id, opening, sections, closing }) =>
      [
        `**${zh}** \`${id}\``,
        '',
        table(
          ['部分', '问题数', '会转为整改项的问题'],
          [opening, ...sections, ...closing].map((section) => [
            section.zh,
            section.fields.length,
            section.fields
              .filter(({ weakness }) => weakness)
              .map(({ weakness }) => weakness.titleZh)
              .join('；'),
          ]),
        ),
      ].join('\n'),
    )
    .join('\n\n'),
  campaign: table(
    ['操作', '从', '到', '角色', '须写理由'],
    unitMoveTable.map(({ action, zh, from, to, roles, needsReason }) => [
      `${zh} \`${action}\``,
      names(from, unitStateNames),
      unitStateNames[to].zh,
      names(roles, roleNames),
      needsReason ? '是' : '否',
    ]),
  ),
  profiles: table(
    ['单位类型', '要求'],
    unitProfiles.map(({ zh, section }) => [zh, section.fields.map((field) => field.zh).join('；')]),
  ),
};

const path = join(root, 'docs', 'rectification.md');
const before = readFileSync(path, 'utf8');
const seen = new Set();
const filled = before.replace(/<!-- (\w+) -->\n[\s\S]*?<!-- \/\1 -->/g, (_, name) => {
  if (!(name in parts)) throw new Error(`docs/rectification.md: no part named ${name}; remove its markers`);
  seen.add(name);
  return `<!-- ${name} -->\n\n${parts[name]}\n\n<!-- /${name} -->`;
});
const lost = Object.keys(parts).filter((name) => !seen.has(name));
if (lost.length > 0)
  throw new Error(
    `docs/rectification.md lacks the markers of: ${lost.join(', ')}; add <!-- name --> and <!-- /name -->`,
  );
// formatted here, so that the format check of the repository agrees with this one
const after = await format(filled, { ...(await resolveConfig(path)), parser: 'markdown' });
if (before === after) console.log('docs/rectification.md is up to date');
else if (process.argv.includes('--check')) {
  console.error('docs/rectification.md is out of date; run: node scripts/generate-rectification-docs.mjs');
  process.exitCode = 1;
} else {
  writeFileSync(path, after);
  console.log('docs/rectification.md');
}
