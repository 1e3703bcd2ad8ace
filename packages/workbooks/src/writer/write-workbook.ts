import { writeXlsx } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import type { Book, BookSheet } from './book.js';
import { DEFAULT_SIZE } from './row-height.js';
import { toSheet } from './to-sheet.js';
import { writableText } from './writable-text.js';

/** Font of every cell; 宋体 is on every Chinese machine, and others put their own Chinese font in its place. */
const FONT = '宋体';
const BAD_NAME = /[[\]:*?/\\]|^'|'$/;

/**
 * Write a book as .xlsx. Equal books give equal bytes.
 *
 * A text is always written as a text, so that `=1+1` in a user's record never becomes a formula.
 * @throws RangeError when a sheet's name, a list box or the number of rows is more than Excel takes
 */
export async function writeWorkbook(given: Book): Promise<Uint8Array> {
  const book = writableBook(given);
  for (const [index, sheet] of book.sheets.entries()) requireName(sheet.name, book.sheets.slice(0, index));
  return writeXlsx({
    sheets: book.sheets.map(toSheet),
    namedRanges: book.sheets.flatMap(printTitles),
    defaultFont: { name: FONT, size: DEFAULT_SIZE },
    properties: {
      title: book.title,
      creator: book.author,
      lastModifiedBy: book.author,
      created: book.created,
      modified: book.created,
    },
  });
}

/** The rows are cleaned cell by cell while they are written. */
function writableBook({ sheets, ...book }: Book): Book {
  return { ...writableText(book), sheets: sheets.map(({ rows, ...sheet }) => ({ ...writableText(sheet), rows })) };
}

function requireName(name: string, earlier: readonly BookSheet[]): void {
  if (name === '' || name.length > 31 || BAD_NAME.test(name))
    throw new RangeError(`sheet name ${JSON.stringify(name)}: 1 to 31 characters, none of [ ] : * ? / \\`);
  if (earlier.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new RangeError(`sheet name ${JSON.stringify(name)} is given twice`);
}

/** Written as a name of the book and not by hucre's page set-up, which does not quote sheet names. */
function printTitles({ name, print }: BookSheet): NamedRange[] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = print?.titleColumns?.map((letters) => `$${letters}`);
  const rows = print?.titleRows?.map((row) => `$${row}`);
  const ranges = [columns, rows].flatMap((ends) => (ends ? [`${sheet}!${ends.join(':')}`] : []));
  return ranges.length ? [{ name: '_xlnm.Print_Titles', range: ranges.join(','), scope: name }] : [];
}
