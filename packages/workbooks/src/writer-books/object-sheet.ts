import { kindName, resultNames, results, riskNames, risks } from '@mlps/controls';
import type { EvaluatedObject, ObjectFacts } from '@mlps/controls';
import type { BookRow, BookSheet } from '../writer/book.js';
import { footerText } from '../writer/book.js';
import * as looks from './looks.js';
import { letterOf, recordColumns } from './record-columns.js';
import type { ItemRow } from './record-columns.js';

/** Row with the column titles, from 1: above it stand the title and the counter. */
export const HEAD_ROW = 3;

export interface ObjectSheetInput {
  readonly name: string;
  readonly object: EvaluatedObject;
  /** model, address and purpose, as far as they are known */
  readonly facts?: ObjectFacts | undefined;
  readonly system: string;
  readonly rows: readonly ItemRow[];
  /** whether the system has extensions, so that the part of each item needs saying */
  readonly extended: boolean;
}

/** Range of the results of a sheet, as formulas name it. */
export function resultRange(rows: number): string {
  const letter = letterOf('符合情况');
  return `${letter}${HEAD_ROW + 1}:${letter}${HEAD_ROW + Math.max(rows, 1)}`;
}

/** One object's sheet: its items to read, record and judge. */
export function objectSheet(input: ObjectSheetInput): BookSheet {
  const { name, object, system, rows, extended } = input;
  const lastRow = HEAD_ROW + Math.max(rows.length, 1);
  const last = letterOf(recordColumns.at(-1)!.title);
  const below = (column: string): string => `${letterOf(column)}${HEAD_ROW + 1}:${letterOf(column)}${lastRow}`;
  return {
    name,
    columns: recordColumns.map(({ title, width, hidden }) => ({
      width,
      hidden: hidden === true || (title === '扩展标准' && !extended),
    })),
    rows: [titleRow(object), counterRow(input), headRow(), ...rows.map(itemRow)],
    merges: [`${letterOf('控制点')}1:${last}1`, `${letterOf('控制点')}2:${letterOf('测评提示')}2`],
    freeze: { rows: HEAD_ROW },
    filter: `A${HEAD_ROW}:${last}${lastRow}`,
    lists: [
      { range: below('符合情况'), entries: results.map((result) => resultNames[result].zh) },
      { range: below('风险等级'), entries: risks.map((risk) => riskNames[risk].zh) },
    ],
    colors: resultColors(below('符合情况'), below('不适用理由')),
    protection: { sort: true, filter: true, formatColumns: true },
    print: {
      orientation: 'landscape',
      titleRows: [HEAD_ROW, HEAD_ROW],
      footer: `&L${footerText(system)}　${footerText(object.name)}&C第 &P 页 共 &N 页&R记录人：　　　　　日期：　　　　　`,
    },
  };
}

function titleRow(object: EvaluatedObject): BookRow {
  const cells = blanks(letterIndex('控制点'));
  return { cells: [...cells, { value: `${object.name}现场测评记录`, look: looks.title }], height: 30 };
}

function counterRow({ object, facts = {}, system, rows }: ObjectSheetInput): BookRow {
  const done = rows.filter(({ value }) => value.result !== null).length;
  const about = `系统：${system}　对象类型：${kindName(object.kind)}　提示的全文见“测评方法”表`;
  const told = factLine(facts);
  const info = told === '' ? about : `${about}\n${told}`;
  const cells = blanks(recordColumns.length);
  cells[letterIndex('控制点')] = { value: info, look: looks.info };
  cells[letterIndex('结果记录')] = { value: '已判定 / 应判定：', look: { ...looks.info, align: 'right' } };
  cells[letterIndex('符合情况')] = {
    value: `${done} / ${rows.length}`,
    // counts the rows that are still there after some were deleted
    formula: `COUNTA(${resultRange(rows.length)})&" / "&ROWS(${resultRange(rows.length)})`,
    look: looks.counter,
  };
  return { cells, height: told === '' ? 22 : 38 };
}

function factLine({ model, address, purpose }: ObjectFacts): string {
  const parts = [
    ['型号或版本', model],
    ['位置或地址', address],
    ['用途', purpose],
  ] as const;
  return parts.flatMap(([label, text]) => (text === undefined ? [] : [`${label}：${text}`])).join('　');
}

function headRow(): BookRow {
  return {
    cells: recordColumns.map(({ title, open }) => ({ value: title, look: open ? looks.openHead : looks.head })),
    height: 30,
  };
}

function itemRow(row: ItemRow): BookRow {
  return { cells: recordColumns.map((column) => column.cell(row)) };
}

function resultColors(resultCells: string, reasonCells: string): BookSheet['colors'] {
  const cell = `$${resultCells.split(':')[0]}`;
  const reason = `$${reasonCells.split(':')[0]}`;
  return [
    { range: resultCells, formula: `${cell}="符合"`, fill: 'C6E0B4' },
    { range: resultCells, formula: `${cell}="部分符合"`, fill: 'FFE699' },
    { range: resultCells, formula: `${cell}="不符合"`, fill: 'F8CBAD' },
    { range: resultCells, formula: `${cell}="不适用"`, fill: 'D9D9D9' },
    // a 不适用 needs its reason
    { range: reasonCells, formula: `AND(${cell}="不适用",${reason}="")`, fill: 'F4B084' },
  ];
}

function letterIndex(column: string): number {
  return recordColumns.findIndex(({ title }) => title === column);
}

function blanks(count: number): BookRow['cells'][number][] {
  return Array.from({ length: count }, () => null);
}
