import * as xlsx from 'xlsx';
import { encodeGbk } from './gbk.js';

export type DraftCell = string | number | null;

/** A sheet in the making, row numbers as Excel shows them. */
export class SheetDraft {
  readonly rows: DraftCell[][] = [];
  private readonly merges: xlsx.Range[] = [];
  private readonly hidden = new Set<number>();
  private readonly comments: [row: number, column: number, text: string][] = [];
  private readonly above: DraftCell[] = [];

  constructor(
    readonly name: string,
    readonly isHidden = false,
  ) {}

  /**
   * @param leave columns that stay empty when they say the same as above
   * @returns number of the row
   */
  add(cells: DraftCell[], leave: readonly number[] = []): number {
    const shown = cells.map((cell, column) => (leave.includes(column) && this.isSame(cells, column) ? null : cell));
    for (const column of leave) this.above[column] = cells[column]!;
    if (leave.length === 0) this.above.length = 0;
    return this.rows.push(shown);
  }

  /** A later column repeats only under the same earlier ones. */
  private isSame(cells: readonly DraftCell[], column: number): boolean {
    return cells.slice(0, column + 1).every((cell, index) => cell !== null && cell === this.above[index]);
  }

  /** Merge runs of equal cells of some columns, from a row on. */
  mergeRuns(columns: readonly number[], from: number): void {
    for (const column of columns) {
      let start = from;
      for (let row = from + 1; row <= this.rows.length; row++) {
        if (row < this.rows.length && this.rows[row]![column] === this.rows[start]![column]) continue;
        if (row - start > 1) this.merge(column, start, row - 1);
        start = row;
      }
    }
  }

  private merge(column: number, first: number, last: number): void {
    this.merges.push({ s: { r: first, c: column }, e: { r: last, c: column } });
    for (let row = first + 1; row <= last; row++) this.rows[row]![column] = null;
  }

  hideRow(row: number): void {
    this.hidden.add(row);
  }

  comment(row: number, column: number, text: string): void {
    this.comments.push([row, column, text]);
  }

  toWorksheet(): xlsx.WorkSheet {
    const sheet = xlsx.utils.aoa_to_sheet(this.rows);
    sheet['!merges'] = this.merges;
    sheet['!rows'] = this.rows.map((_, row) => ({ hidden: this.hidden.has(row) }));
    for (const [row, column, text] of this.comments) {
      const cell = sheet[xlsx.utils.encode_cell({ r: row, c: column })] as xlsx.CellObject | undefined;
      if (cell) cell.c = [{ a: '张某', t: text }];
    }
    return sheet;
  }

  toCsv(): string {
    return xlsx.utils.sheet_to_csv(this.toWorksheet());
  }
}

export type DraftType = 'xlsx' | 'biff8' | 'ods' | 'xlsb' | 'xlml';

/** Bytes of a workbook of these sheets. */
export function bookBytes(sheets: readonly SheetDraft[], bookType: DraftType): Buffer {
  const book = xlsx.utils.book_new();
  for (const draft of sheets) xlsx.utils.book_append_sheet(book, draft.toWorksheet(), draft.name);
  book.Workbook = { Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) };
  return xlsx.write(book, { type: 'buffer', bookType, compression: true }) as Buffer; // Node gives a Buffer
}

/** Bytes of one sheet as CSV. */
export function csvBytes(sheet: SheetDraft, encoding: 'utf8' | 'bom' | 'gbk'): Buffer {
  const text = sheet.toCsv();
  if (encoding === 'gbk') return encodeGbk(text);
  return Buffer.from(encoding === 'bom' ? `\uFEFF${text}` : text, 'utf8');
}
