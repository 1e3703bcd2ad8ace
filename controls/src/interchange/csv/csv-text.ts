import { MlpsError, requireFields, requireList, requireText } from '../../errors.js';

export interface CsvOptions {
  /** a byte order mark in front, without which Excel takes Chinese for another encoding; true by default */
  readonly bom?: boolean;
}

const BOM = '\uFEFF';
/** A spreadsheet runs what begins like this as a formula; the apostrophe itself is doubled so that reading back is exact. */
const RISKY = /^['=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, CRLF). No cell can run as a formula: what begins like one gets an apostrophe in front.
 * @example writeCsv([['a', '=1+1']], { bom: false }) // "a,'=1+1\r\n"
 */
export function writeCsv(rows: readonly (readonly string[])[], options: CsvOptions = {}): string {
  const { bom = true } = requireFields('options', options);
  const lines = requireList('argument.invalid', 'rows', rows).map((row) => {
    const cells = requireList('argument.invalid', 'row', row).map((cell) => toCell(requireText('cell', cell)));
    return `${cells.join(',')}\r\n`;
  });
  return (bom ? BOM : '') + lines.join('');
}

function toCell(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows of a CSV that {@link writeCsv} wrote, or of any other by RFC 4180; line ends may be of any system.
 * @throws MlpsError `interchange.invalid` with the line where a quotation mark is out of place
 * @example readCsv("a,'=1+1\n") // [['a', '=1+1']]
 */
export function readCsv(text: string): string[][] {
  requireText('text', text, 'interchange.invalid');
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  cell.lastIndex = text.startsWith(BOM) ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw misplaced(text, at);
    const [, quoted, plain, end] = match;
    rows.at(-1)!.push(withoutApostrophe(quoted === undefined ? plain! : quoted.replaceAll('""', '"')));
    if (end === ',') {
      if (cell.lastIndex === text.length) rows.at(-1)!.push('');
    } else if (cell.lastIndex < text.length) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const withoutApostrophe = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

function misplaced(text: string, at: number): MlpsError {
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  return new MlpsError('interchange.invalid', `line ${line}: a quotation mark is out of place or not closed`);
}
