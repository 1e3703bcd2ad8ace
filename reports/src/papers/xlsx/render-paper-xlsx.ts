import { footerText, writeWorkbook } from '@mlps/workbooks';
import type { BookRow, BookSheet } from '@mlps/workbooks';
import { startOfDayInShanghai } from '../../model/chinese-date.js';
import * as looks from '../../notice/sheets/looks.js';
import { fitColumns } from '../document/fit-columns.js';
import type { PaperModel, PaperRow } from '../document/paper-model.js';
import { paperSheets } from './paper-sheets.js';
import type { PaperSheet } from './paper-sheets.js';

/** Whether a workbook or Word document is marked as a draft. */
export interface DraftOptions {
  draft?: boolean;
}

/** Says in words what a watermark says in a PDF. */
export const DRAFT_NOTE = '草稿，未签发';

/** Characters that all columns of a sheet share. */
const WIDTH = 150;
/** Narrowest column, in characters. */
const NARROWEST = 7;

/**
 * The tables of a paper as a workbook, with a first sheet that says what paper it is. Equal models give equal bytes.
 * @example Array.from((await renderPaperXlsx(paper)).subarray(0, 2)) // [0x50, 0x4b]
 */
export async function renderPaperXlsx(model: PaperModel, { draft }: DraftOptions = {}): Promise<Uint8Array> {
  return writeWorkbook({
    title: model.title,
    author: model.author,
    created: startOfDayInShanghai(model.date),
    sheets: [coverSheet(model, draft), ...paperSheets(model).map((sheet) => tableSheet(sheet, model, draft))],
  });
}

function coverSheet({ title, number, date, author, subject, sections }: PaperModel, draft = false): BookSheet {
  const facts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
  );
  const identity = [
    { label: '文书', text: title },
    { label: '编号', text: number ?? '' },
    { label: '单位', text: author },
    { label: '对象', text: subject },
    { label: '日期', text: date },
    ...(draft ? [{ label: '状态', text: DRAFT_NOTE }] : []),
  ];
  const row = ({ label, text }: { label: string; text: string }): BookRow => ({
    cells: [
      { value: label, look: looks.label },
      { value: text, look: looks.told },
    ],
  });
  // long reports hold hundreds of facts; theirs are in the PDF, and here only those of short papers
  const shown = facts.length <= 60 ? facts : [];
  return {
    name: '文书信息',
    columns: [{ width: 30 }, { width: 90 }],
    rows: [...identity, ...shown].map(row),
    print: { orientation: 'portrait', footer: '&C第 &P 页 共 &N 页' },
  };
}

function tableSheet({ name, columns, rows }: PaperSheet, { title }: PaperModel, draft = false): BookSheet {
  const head: BookRow = { cells: columns.map((column) => ({ value: column.title, look: looks.head })) };
  const bands = rows.flatMap((row, at) => ('band' in row && columns.length > 1 ? [at + 2] : []));
  const last = letterOf(columns.length);
  return {
    name,
    // Excel counts two for a Chinese character
    columns: fitColumns(columns, rows, WIDTH / 2).map((width) => ({ width: Math.max(NARROWEST, 2 * width) })),
    rows: [head, ...rows.map((row) => tableRow(row, columns))],
    merges: bands.map((row) => `A${row}:${last}${row}`),
    freeze: { rows: 1 },
    ...(bands.length ? {} : { filter: `A1:${last}${rows.length + 1}` }),
    print: {
      orientation: 'landscape',
      titleRows: [1, 1],
      footer: `&L${footerText(draft ? `${title}（${DRAFT_NOTE}）` : title)}&C第 &P 页 共 &N 页`,
    },
  };
}

function tableRow(row: PaperRow, columns: PaperSheet['columns']): BookRow {
  if ('band' in row) return { cells: [{ value: row.band, look: looks.label }] };
  return {
    cells: row.map((value, at) => ({ value, look: columns[at]?.align === 'center' ? looks.centred : looks.text })),
  };
}

/** Letters of a column, counted from 1. */
function letterOf(column: number): string {
  const first = Math.floor((column - 1) / 26);
  return `${first > 0 ? letterOf(first) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
