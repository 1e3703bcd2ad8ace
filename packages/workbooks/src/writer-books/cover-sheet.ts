import { kindName } from '@mlps/controls';
import type { EvaluatedObject, Evaluation, Item } from '@mlps/controls';
import { dateCell } from '../writer/book.js';
import type { BookCell, BookRow, BookSheet } from '../writer/book.js';
import * as looks from './looks.js';
import { resultRange } from './object-sheet.js';
import type { ItemRow } from './record-columns.js';

/** An object with its sheet and rows. */
export interface ObjectPage {
  readonly sheet: string;
  readonly object: EvaluatedObject;
  readonly rows: readonly ItemRow[];
}

const LAST = 'E';

/** The first sheet: what the book is of, how to fill it in, and how far each object has come. */
export function coverSheet(
  evaluation: Pick<Evaluation, 'system' | 'edition' | 'evaluation'>,
  date: string,
  pages: readonly ObjectPage[],
  uncovered: readonly Item[],
): BookSheet {
  const rows: BookRow[] = [];
  const merges: string[] = [];
  const whole = (value: string, look = looks.paragraph, height?: number): void => {
    rows.push(height === undefined ? { cells: [{ value, look }] } : { cells: [{ value, look }], height });
    merges.push(`A${rows.length}:${LAST}${rows.length}`);
  };
  whole('现场测评记录表', looks.title, 36);
  for (const [name, value] of facts(evaluation, date)) {
    rows.push({ cells: [{ value: name, look: looks.label }, value, ...Array.from({ length: 3 }, () => blank)] });
    merges.push(`B${rows.length}:${LAST}${rows.length}`);
  }
  rows.push({ cells: [null] }, { cells: heads.map((value) => ({ value, look: looks.head })) });
  rows.push(...pages.map(pageRow), totalRow(pages));
  rows.push({ cells: [null] });
  for (const text of [...howTo, ...uncoveredNotice(uncovered)]) whole(text);
  return {
    name: COVER_SHEET,
    columns: [{ width: 26 }, { width: 22 }, { width: 16 }, { width: 12 }, { width: 12 }],
    rows,
    merges,
    protection: {},
    print: { orientation: 'portrait', footer: '&C第 &P 页 共 &N 页' },
  };
}

export const COVER_SHEET = '封面';
const heads = ['工作表', '测评对象', '类型', '应判定', '已判定'];
const blank: BookCell = { value: null, look: looks.told };

function facts({ system, edition, evaluation }: Parameters<typeof coverSheet>[0], date: string): [string, BookCell][] {
  const told = (value: string | null | undefined): BookCell => ({ value: value || '（未填写）', look: looks.told });
  return [
    ['系统名称', told(system.name)],
    ['被测单位', told(system.organization)],
    ['保护等级', told(system.grade)],
    ['备案证明编号', told(system.filingNumber)],
    ['测评机构', told(evaluation?.body)],
    ['评分版本', told(`${edition} 版`)],
    ['导出日期', { value: dateCell(date), look: { ...looks.told, align: 'left' } }],
  ];
}

function pageRow({ sheet, object, rows }: ObjectPage): BookRow {
  const done = rows.filter(({ value }) => value.result !== null).length;
  return {
    cells: [
      { value: sheet, look: looks.told },
      { value: object.name, look: looks.told },
      { value: kindName(object.kind), look: looks.told },
      { value: rows.length, look: looks.counter },
      { value: done, formula: `COUNTA(${quoted(sheet)}!${resultRange(rows.length)})`, look: looks.counter },
    ],
  };
}

function totalRow(pages: readonly ObjectPage[]): BookRow {
  const total = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const done = pages.reduce((sum, { rows }) => sum + rows.filter(({ value }) => value.result !== null).length, 0);
  const sum = pages.map(({ sheet, rows }) => `COUNTA(${quoted(sheet)}!${resultRange(rows.length)})`);
  // Excel takes formulas of 8,192 characters; a book of so many objects shows the figure as it was written
  const formula = sum.join('+');
  const counted = formula.length > 0 && formula.length < 8000 ? { value: done, formula } : { value: done };
  return {
    cells: [
      { value: '合计', look: looks.label },
      blank,
      blank,
      { value: total, look: looks.counter },
      { ...counted, look: looks.counter },
    ],
  };
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const howTo: readonly string[] = [
  '填写说明',
  '1. 每个测评对象一张工作表，只列出与该类对象有关的测评项；黄色表头的列由现场人员填写。',
  '2. “符合情况”从下拉列表选择：符合、部分符合、不符合、不适用。判为不适用的，须在“不适用理由”中写明理由。',
  '3. 可以排序、筛选、隐藏列、改工作表名，也可以删去不需要的行；每行靠隐藏的“标识”列认回，请不要改动隐藏列。',
  '4. 填好后在系统中导入：先看预览，再决定应用；他人同时改过的内容会列为冲突，不会被覆盖。',
  '5. 工作表保护没有密码，只为防止误改表头。',
];

function uncoveredNotice(uncovered: readonly Item[]): string[] {
  if (uncovered.length === 0) return [];
  const ids = uncovered.map(({ id }) => id).join('、');
  return [`注意：有 ${uncovered.length} 个测评项没有对应类型的测评对象，本工作簿未列出：${ids}`];
}
