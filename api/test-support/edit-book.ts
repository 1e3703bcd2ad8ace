import { openWorkbook, writeWorkbook } from '@mlps/workbooks';

/** A sheet as rows of texts, to be edited as a person does. */
export interface EditableSheet {
  name: string;
  rows: string[][];
}

/** Open a book, edit its sheets, and save it without our styles and protection, as another program would. */
export async function editBook(bytes: Uint8Array, edit: (sheets: EditableSheet[]) => void): Promise<Uint8Array> {
  const { sheets } = await openWorkbook(bytes);
  const editable = sheets.map(({ name, rows }): EditableSheet => {
    const last = rows.at(-1)?.row ?? 0;
    const cells = new Map(rows.map((row) => [row.row, [...row.cells]]));
    return { name, rows: Array.from({ length: last }, (_, index) => cells.get(index + 1) ?? []) };
  });
  edit(editable);
  return writeWorkbook({
    title: '记录表',
    author: '某人',
    created: new Date('2026-03-01T00:00:00Z'),
    sheets: editable.map(({ name, rows }) => ({
      name,
      columns: Array.from({ length: 20 }, () => ({ width: 12 })),
      rows: rows.map((cells) => ({ cells: cells.map((cell) => cell || null) })),
    })),
  });
}

/** Set a cell of the row that holds a text, by the heading of its column. */
export function fill(sheets: readonly EditableSheet[], rowText: string, heading: string, text: string): void {
  for (const { rows } of sheets) {
    const head = rows.find((cells) => cells.includes(heading));
    const row = rows.find((cells) => cells.some((cell) => cell === rowText));
    if (!head || !row) continue;
    row[head.indexOf(heading)] = text;
    return;
  }
  throw new RangeError(`no row ${rowText} with a column ${heading}`);
}
