import { catalog, domains, partNames, tailor } from '@mlps/controls';
import type { Extension, Item, Result } from '@mlps/controls';
import { resultNames, results } from '@mlps/controls';
import { pointWordings } from '../src/placing/wording-classes.js';
import { characterSlip, keywordSentence, slip } from './invented-wording.js';
import { Random } from './random.js';
import { SheetDraft } from './sheet-draft.js';
import type { DraftCell } from './sheet-draft.js';

/** What a person would read off a generated book. */
export interface ExpectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: 'placed' | 'blank' | 'doubled' | 'unknown-result' | 'other-level' | 'extension-not-chosen';
  readonly item: string;
  readonly result: Result | null;
}

export interface GeneratedBook {
  readonly grade: string;
  readonly extensions: readonly Extension[];
  readonly sheets: readonly SheetDraft[];
  readonly expected: readonly ExpectedRow[];
}

const grades = ['S2A2G2', 'S3A3G3', 'S1A2G2', 'S2A1G2', 'S3A2G3', 'S2A3G3', 'S1A1G1', 'S4A4G4'];

interface SheetKind {
  readonly names: readonly string[];
  readonly domain: string;
  readonly addressed?: boolean;
  readonly points?: RegExp;
  readonly part?: Extension;
}

/** Sheets as evaluators name them. */
const sheetKinds: readonly SheetKind[] = [
  { names: ['中心机房', '主机房 ', '物理机房', '安全物理环境'], domain: 'PES' },
  { names: ['安全通信网络', ' 安全通信网络'], domain: 'CNS' },
  { names: ['系统边界', '互联网边界', ' 区域边界 '], domain: 'ABS' },
  { names: ['安全管理中心', '安全管理中心 '], domain: 'SMC' },
  { names: ['防火墙', '核心交换机', 'WAF', '堡垒机 '], domain: 'CES', addressed: true },
  { names: ['应用服务器1', '数据库服务器', 'Web 服务器'], domain: 'CES', addressed: true },
  { names: ['业务数据库', 'Oracle'], domain: 'CES', addressed: true },
  { names: ['运维终端', '业务终端'], domain: 'CES', addressed: true },
  { names: ['综合业务系统', '门户网站应用'], domain: 'CES' },
  { names: ['重要业务数据'], domain: 'CES', points: /^数据|个人信息|剩余信息/ },
  ...(['PSS', 'ORS', 'HRS', 'CMS', 'MMS'] as const).map((code) => ({
    names: [domains.find((domain) => domain.code === code)!.zh],
    domain: code,
  })),
  { names: ['安全计算环境云扩展', '安全计算环境云拓展'], domain: 'CES', part: 'cloud' },
  { names: ['安全区域边界云扩展'], domain: 'ABS', part: 'cloud' },
];

/** Choices that hold for a whole book, as one evaluator works. */
interface Habits {
  readonly heading: readonly string[];
  readonly repeat: 'merge' | 'leave' | 'repeat';
  readonly bracket: (letter: string) => string;
  readonly ownWords: boolean;
  readonly extraColumns: 'none' | 'text' | 'number';
  readonly generalWord: string;
}

/** A book in one of the shapes that evaluators' books have. */
export function generateBook(seed: number): GeneratedBook {
  const random = new Random(seed);
  const grade = random.pick(grades);
  const extensions: Extension[] = random.chance(0.4) ? ['cloud'] : [];
  const items = tailor(grade, { extensions });
  const habits = chooseHabits(random);
  const expected: ExpectedRow[] = [];
  const kinds = sheetKinds.filter(
    ({ part }) => (part === undefined || extensions.includes(part)) && random.chance(0.5),
  );
  const names = new Set<string>();
  const sheets = (kinds.length > 0 ? kinds : sheetKinds.slice(0, 1)).map((kind) => {
    const name = random.pick(kind.names);
    names.add(name);
    const own = items.filter(
      (item) =>
        item.domain === kind.domain &&
        item.part === (kind.part ?? 'general') &&
        (kind.points === undefined || kind.points.test(item.pointZh)),
    );
    return drawSheet({ name, kind, own, all: items, habits, random, expected });
  });
  if (random.chance(0.7)) sheets.unshift(coverSheet());
  return { grade, extensions, sheets, expected };
}

function chooseHabits(random: Random): Habits {
  const result = random.pick(['符合情况', '符合程度', '符 合 情 况', ' 符合情况', '符合情况\n']);
  return {
    heading: [random.pick(['扩展标准', '扩展标准 ']), '控制点', random.pick(['测评项', '测评项 ']), '结果记录', result],
    repeat: random.pick(['merge', 'leave', 'repeat']),
    bracket: random.pick([
      (l) => `${l}）`,
      (l) => `${l})`,
      (l) => `${l}） `,
      (l) => `${l.toUpperCase()}）`,
      (l) => `（${l}）`,
    ]),
    ownWords: random.chance(0.5),
    extraColumns: random.pick(['none', 'text', 'number']),
    generalWord: random.pick(['安全通用要求', '安全通用要求 ', '通用要求']),
  };
}

function coverSheet(): SheetDraft {
  const cover = new SheetDraft('封面');
  cover.add(['现场测评记录表']);
  cover.add(['系统名称', '综合业务信息系统']);
  return cover;
}

interface Drawing {
  readonly name: string;
  readonly kind: SheetKind;
  readonly own: readonly Item[];
  readonly all: readonly Item[];
  readonly habits: Habits;
  readonly random: Random;
  readonly expected: ExpectedRow[];
}

function drawSheet(drawing: Drawing): SheetDraft {
  const { name, kind, own, habits, random } = drawing;
  const sheet = new SheetDraft(name, random.chance(0.05));
  if (random.chance(0.2)) sheet.add([`${name.trim()}现场记录`]);
  if (kind.addressed && random.chance(0.7)) sheet.add([`IP：10.0.0.${random.below(250)}  版本：CentOS 7.8`]);
  sheet.add([...habits.heading]);
  const head = sheet.rows.length;
  for (const item of own) {
    drawRow(sheet, item, drawing);
    if (random.chance(0.02)) sheet.add([...habits.heading]);
    if (random.chance(0.06)) drawForeign(sheet, item, drawing);
  }
  if (random.chance(0.3)) sheet.add(['记录人：张某    日期：2026-03-01']);
  if (habits.repeat === 'merge') sheet.mergeRuns([0, 1], head);
  if (random.chance(0.2)) sheet.hideRow(head + 1);
  if (random.chance(0.2)) sheet.comment(head, 2, '请补充截图');
  return sheet;
}

const resultTexts = (result: Result, random: Random): string => {
  const word = resultNames[result].zh;
  return random.pick([word, word, word, ` ${word}`, `${word} `, `${word}\n`]);
};

function drawRow(sheet: SheetDraft, item: Item, drawing: Drawing): void {
  const { random, expected } = drawing;
  const place = { sheet: drawing.name, item: item.id };
  const chance = random.next();
  if (chance < 0.03) {
    const row = addItem(sheet, item, random.pick(['', '  ']), drawing);
    expected.push({ ...place, row, outcome: 'blank', result: null });
  } else if (chance < 0.05) {
    const row = addItem(sheet, item, random.pick(['基本满足', '？', '待定']), drawing);
    expected.push({ ...place, row, outcome: 'unknown-result', result: null });
  } else {
    const result = random.pick(results);
    const row = addItem(sheet, item, resultTexts(result, random), drawing);
    expected.push({ ...place, row, outcome: 'placed', result });
    if (!random.chance(0.03)) return;
    const second = addItem(sheet, item, resultTexts(random.pick(results), random), drawing);
    expected.push({ ...place, row: second, outcome: 'doubled', result: null });
  }
}

/** A row copied from a book of another level, under the letter that it has there. */
function drawForeign(sheet: SheetDraft, near: Item, drawing: Drawing): void {
  const inGrade = new Set(drawing.all.map(({ id }) => id));
  const point = pointWordings().find(
    ({ part, domainZh, pointZh }) => part === near.part && domainZh === near.domainZh && pointZh === near.pointZh,
  );
  const foreign = point?.classes.filter(({ items }) => !items.some(({ id }) => inGrade.has(id))) ?? [];
  if (foreign.length === 0) return;
  const item = catalog.get(drawing.random.pick(foreign).items[0]!.id);
  const row = addItem(sheet, item, '符合', drawing);
  drawing.expected.push({ sheet: drawing.name, row, outcome: 'other-level', item: item.id, result: null });
}

function addItem(sheet: SheetDraft, item: Item, result: string, { habits, random }: Drawing): number {
  const sentence = habits.ownWords ? item.statementZh : keywordSentence(item, random);
  const slips = habits.ownWords && random.chance(0.5) ? characterSlip : slip;
  const wording = random.chance(0.4) ? slips(sentence, random) : sentence;
  const letter = item.letter || (random.chance(0.5) ? 'a' : '');
  const part = item.part === 'general' ? habits.generalWord : partNames[item.part].zh.replace('安全', '');
  const point = random.chance(0.05) ? `${item.pointZh} ` : item.pointZh;
  const cells: DraftCell[] = [
    part,
    point,
    `${letter && habits.bracket(letter)}${wording}`,
    `现场核查第 ${sheet.rows.length} 项`,
    result,
  ];
  if (habits.extraColumns === 'text') cells.push(item.weight.toFixed(2), `XX-${item.clause}`);
  if (habits.extraColumns === 'number') cells.push(item.weight, `XX-${item.clause}`);
  return sheet.add(cells, habits.repeat === 'leave' ? [0, 1] : []);
}
