import { domains, resultNames, results, tailor } from '@mlps/controls';
import type { Item, Result } from '@mlps/controls';
import { characterSlip } from './invented-wording.js';
import { Random } from './random.js';
import { SheetDraft } from './sheet-draft.js';
import type { DraftCell } from './sheet-draft.js';

/** What a person would read off one row for one object. */
export interface LayoutFinding {
  readonly object: string;
  readonly item: string;
  readonly result: Result;
  readonly record: string;
}

export interface LayoutBook {
  readonly grade: string;
  readonly sheets: readonly SheetDraft[];
  readonly expected: readonly LayoutFinding[];
  /** layouts and habits, told when a book is misread */
  readonly habits: string;
}

/** Objects that may stand side by side, by security class. */
const objectNames: Readonly<Record<string, readonly string[]>> = {
  PES: ['一号机房', '二号机房', '灾备机房', '汇聚间 3F'],
  ABS: ['互联网边界', '专网边界', '外联单位边界'],
  CES: ['10.0.0.5', '10.0.0.6', '数据库服务器 A', '核心交换机', 'HIS 应用', '医生工作站'],
};

/** How the objects of a sheet are named, above or in the headings of their columns. */
const arrangements = ['band', 'band-above', 'heading', 'heading-behind', 'results-only', 'names-below'] as const;
type Arrangement = (typeof arrangements)[number];

/** Words that evaluators use for conform, partial, nonconform, notApplicable. */
const customs: readonly (readonly DraftCell[])[] = [
  results.map((result) => resultNames[result].zh),
  ['√', '部分', '×', 'N/A'],
  ['Y', '部分符合', 'N', '不适用'],
  ['是', '部分符合', '否', '不涉及'],
  [1, 0.5, 0, '不适用'],
  ['1.0', '0.5', '0', '不适用'],
  ['满足', '部分满足', '不满足', '不适用'],
  ['Pass', 'Partly', 'Fail', 'N/A'],
];

interface Book {
  readonly random: Random;
  readonly words: readonly DraftCell[];
  readonly expected: LayoutFinding[];
}

/** A book whose sheets hold several objects side by side, in one of the ways in which agencies lay them out. */
export function generateLayout(seed: number): LayoutBook {
  const random = new Random(seed);
  const grade = random.pick(['S2A2G2', 'S3A3G3', 'S3A2G3', 'S1A1G1', 'S4A4G4']);
  const words = random.pick(customs);
  const arrangement = random.pick(arrangements);
  const book: Book = { random, words, expected: [] };
  const codes = Object.keys(objectNames).filter(() => random.chance(0.6));
  const items = tailor(grade);
  const sheets = (codes.length > 0 ? codes : ['CES']).map((code) => {
    const own = items.filter((item) => item.domain === code);
    return drawSheet(book, code, own, arrangement);
  });
  return { grade, sheets, expected: book.expected, habits: `${arrangement} ${words.join('/')}` };
}

function drawSheet(book: Book, code: string, items: readonly Item[], arrangement: Arrangement): SheetDraft {
  const { random } = book;
  const zh = domains.find((domain) => domain.code === code)!.zh;
  const sheet = new SheetDraft(random.pick([zh, ` ${zh}`, `${zh}现场核查`]));
  const names = objectNames[code]!.slice(0, 2 + random.below(objectNames[code]!.length - 1));
  if (random.chance(0.4)) sheet.add([`${zh}现场核查记录表`]);
  const shared = random.chance(0.5) ? ['序号', '控制点', '测评项'] : ['控制点', '测评项'];
  addHeadings(sheet, shared, names, arrangement, random);
  const head = sheet.rows.length;
  for (const [index, item] of items.entries()) {
    const left: DraftCell[] = [item.pointZh, requirement(item, random)];
    if (shared.length > 2) left.unshift(index + 1);
    sheet.add([...left, ...drawResults(book, names, item, arrangement)], [shared.length - 2]);
    if (arrangement === 'band' && random.chance(0.05)) continueRecords(sheet, book, names, item, left.length);
  }
  if (random.chance(0.3)) sheet.add(['记录人：张某', null, '日期：2026-03-01']);
  if (random.chance(0.2)) sheet.hideRow(head + 1);
  return sheet;
}

function requirement(item: Item, random: Random): string {
  const wording = random.chance(0.4) ? characterSlip(item.statementZh, random) : item.statementZh;
  return `${item.letter || 'a'}）${wording}`;
}

function addHeadings(
  sheet: SheetDraft,
  shared: readonly string[],
  names: readonly string[],
  arrangement: Arrangement,
  random: Random,
): void {
  const blank = shared.map((): DraftCell => null);
  const pair = [random.pick(['结果记录', '现场记录']), random.pick(['符合情况', '符合 程度'])];
  const bands = names.flatMap((name) => [name, null]);
  const pairs = names.flatMap(() => pair);
  const both: Record<Arrangement, DraftCell[][]> = {
    band: [
      [...shared, ...bands],
      [...blank, ...pairs],
    ],
    'band-above': [
      [...blank, ...bands],
      [...shared, ...pairs],
    ],
    heading: [[...shared, ...names.flatMap((name) => pair.map((word) => `${name} ${word}`))]],
    'heading-behind': [[...shared, ...names.flatMap((name) => pair.map((word) => `${word}（${name}）`))]],
    'results-only': [[...shared, ...names]],
    'names-below': [
      [...shared, ...pair, ...names.slice(1).map(() => null)],
      [...blank, null, ...names],
    ],
  };
  for (const row of both[arrangement]) sheet.add(row);
}

function drawResults(book: Book, names: readonly string[], item: Item, arrangement: Arrangement): DraftCell[] {
  const { random, words, expected } = book;
  const shared = arrangement === 'names-below' ? `共同记录 ${item.clause}` : null;
  const cells = names.flatMap((object): DraftCell[] => {
    const place = random.below(results.length);
    const own = arrangement === 'results-only' ? '' : `${object} ${item.clause}`;
    expected.push({ object, item: item.id, result: results[place]!, record: shared ?? own });
    return shared !== null || own === '' ? [words[place]!] : [own, words[place]!];
  });
  return shared === null ? cells : [shared, ...cells];
}

/** A record that goes on in the row below. */
function continueRecords(sheet: SheetDraft, book: Book, names: readonly string[], item: Item, before: number): void {
  sheet.add([...Array.from({ length: before }, () => null), ...names.flatMap(() => ['补充核查', null])]);
  for (const [index, finding] of book.expected.entries())
    if (finding.item === item.id && names.includes(finding.object))
      book.expected[index] = { ...finding, record: `${finding.record}\n补充核查` };
}
