import * as xlsx from 'xlsx';

/** A sheet as rows of texts, to be edited as a person does in a spreadsheet program. */
export interface EditableSheet {
  name: string;
  rows: string[][];
  /** index of the row with the headings */
  head: number;
}

/** Set one cell of a row by the heading of its column. */
export function setCell(sheet: EditableSheet, row: number, heading: string, text: string): void {
  const column = sheet.rows[sheet.head]!.indexOf(heading);
  if (column < 0) throw new RangeError(`no column ${heading} on ${sheet.name}`);
  sheet.rows[sheet.head + 1 + row]![column] = text;
}

/** Take a column away, by its heading. */
export function dropColumn(sheet: EditableSheet, heading: string): void {
  const column = sheet.rows[sheet.head]!.indexOf(heading);
  for (const row of sheet.rows) row.splice(column, 1);
}

/** Rows under the headings, replaced by what the function gives. */
export function replaceRows(sheet: EditableSheet, change: (rows: string[][]) => string[][]): void {
  const below = sheet.rows.splice(sheet.head + 1);
  sheet.rows.push(...change(below));
}

/** Open a book, edit its sheets, and save it, as another program would: without our styles and protection. */
export function editBook(
  bytes: Uint8Array,
  edit: (sheets: EditableSheet[]) => EditableSheet[] | void,
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Uint8Array {
  const book = xlsx.read(bytes, { type: 'buffer' });
  const sheets = book.SheetNames.map((name): EditableSheet => {
    const rows = xlsx.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, raw: false, defval: '' });
    return {
      name,
      rows,
      head: Math.max(
        0,
        rows.findIndex((row) => row.includes('标识')),
      ),
    };
  });
  const edited = xlsx.utils.book_new();
  for (const { name, rows } of edit(sheets) ?? sheets)
    xlsx.utils.book_append_sheet(
      edited,
      xlsx.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell || null))),
      name,
    );
  return xlsx.write(edited, { type: 'buffer', bookType }) as Buffer; // Node gives a Buffer
}
