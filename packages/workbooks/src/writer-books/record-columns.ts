import { importanceEntry, partNames, resultNames, riskNames } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { columnLetters } from '../placing/column-mapping.js';
import { fingerprint } from '../round-trip/record-value.js';
import type { RecordValue } from '../round-trip/record-value.js';
import type { CellLook, StyledCell } from '../writer/book.js';
import { hintFor } from './hint.js';
import * as looks from './looks.js';

/** One row of an object's sheet. */
export interface ItemRow {
  readonly key: string;
  readonly item: Item;
  readonly value: RecordValue;
}

interface RecordColumn {
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
  /** filled in by the evaluator */
  readonly open?: boolean;
  readonly cell: (row: ItemRow) => StyledCell;
}

/** Titles by which a returned book is recognised. */
export const KEY_TITLE = '标识';
export const PRINT_TITLE = '校验';

/** Columns of an object's sheet; the titles of the open ones are those of evaluators' own books. */
export const recordColumns: readonly RecordColumn[] = [
  { title: KEY_TITLE, width: 4, hidden: true, cell: ({ key }) => shown(key, looks.hidden) },
  {
    title: PRINT_TITLE,
    width: 4,
    hidden: true,
    cell: ({ key, value }) => shown(fingerprint(key, value), looks.hidden),
  },
  { title: '扩展标准', width: 9, cell: ({ item }) => shown(partNames[item.part].zh) },
  { title: '控制点', width: 9, cell: ({ item }) => shown(item.pointZh) },
  {
    title: '测评项',
    width: 30,
    cell: ({ item }) => shown(`${item.letter ? `${item.letter}）` : ''}${item.statementZh}`),
  },
  { title: '重要程度', width: 9, cell: ({ item }) => shown(importanceEntry(item.importance).zh, looks.centred) },
  { title: '测评提示', width: 34, cell: ({ item }) => shown(hintFor(item.id), looks.hint) },
  { title: '结果记录', width: 38, open: true, cell: ({ value }) => filled(value.record) },
  {
    title: '符合情况',
    width: 9,
    open: true,
    cell: ({ value }) => filled(value.result ? resultNames[value.result].zh : '', looks.openChoice),
  },
  { title: '不适用理由', width: 13, open: true, cell: ({ value }) => filled(value.reason) },
  {
    title: '风险等级',
    width: 9,
    open: true,
    cell: ({ value }) => filled(value.risk ? riskNames[value.risk].zh : '', looks.openChoice),
  },
  { title: '整改建议', width: 18, open: true, cell: ({ value }) => filled(value.advice) },
];

/** Letters of a column by its title. */
export function letterOf(title: string): string {
  return columnLetters(recordColumns.findIndex((column) => column.title === title) + 1);
}

function shown(value: string, look: CellLook = looks.text): StyledCell {
  return { value, look };
}

/** An empty cell must be truly empty, or the counter of done rows would count it. */
function filled(value: string, look: CellLook = looks.openText): StyledCell {
  return { value: value === '' ? null : value, look };
}
