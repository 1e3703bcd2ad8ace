import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';
import type { PlainRow } from './plain-workbook.js';

const QUOTE = '"';
const delimiters = [',', '\t', ';'] as const;

/**
 * Read the rows of a CSV: quoted cells with doubled quotes and line breaks, and the delimiter that its first lines use.
 * Every cell stays the text that it is: "1-2" does not become a date, nor "007" a number.
 * @throws WorkbookError `workbook.too-many-rows`, `workbook.too-many-columns`, `workbook.too-many-cells`
 */
export function parseCsv(text: string, limits: Limits, sheet: string): PlainRow[] {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = stated?.[1] ?? guessDelimiter(text);
  const rows: PlainRow[] = [];
  let at = stated?.[0].length ?? 0;
  let cells = 0;
  for (let row = stated ? 2 : 1; at < text.length; row++) {
    const line = readLine(text, at, delimiter, limits, sheet);
    at = line.next;
    cells += line.cells.length;
    if (cells > limits.cells) throw new WorkbookError('workbook.too-many-cells', { limit: limits.cells });
    if (!line.cells.some((cell) => cell.trim() !== '')) continue;
    if (row > limits.rows) throw new WorkbookError('workbook.too-many-rows', { sheet, count: row, limit: limits.rows });
    rows.push({ row, cells: line.cells });
  }
  return rows;
}

interface Line {
  readonly cells: string[];
  /** where the next line begins */
  readonly next: number;
}

function readLine(text: string, start: number, delimiter: string, limits: Limits, sheet: string): Line {
  const cells: string[] = [];
  for (let at = start; ;) {
    const cell = text[at] === QUOTE ? readQuoted(text, at, delimiter) : readBare(text, at, delimiter);
    cells.push(cell.text);
    if (cells.length > limits.columns && cell.text.trim() !== '')
      throw new WorkbookError('workbook.too-many-columns', { sheet, count: cells.length, limit: limits.columns });
    if (cells.length > limits.columns) cells.pop();
    at = cell.end;
    if (text[at] === delimiter) at++;
    else return { cells, next: afterBreak(text, at) };
  }
}

interface Cell {
  readonly text: string;
  /** at the delimiter, the line break or the end */
  readonly end: number;
}

function readBare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end };
}

/** A quoted cell; an unclosed quote ends with the text, and stray characters after the closing quote are kept. */
function readQuoted(text: string, start: number, delimiter: string): Cell {
  let content = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, at);
    if (close < 0) return { text: content + text.slice(at), end: text.length };
    content += text.slice(at, close);
    at = close + 1;
    if (text[at] !== QUOTE) break;
    content += QUOTE;
    at++;
  }
  const rest = readBare(text, at, delimiter);
  return { text: content + rest.text, end: rest.end };
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** The delimiter that splits the first lines into most cells; a comma when none does. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 4000);
  const counts = delimiters.map((delimiter) => head.split(delimiter).length);
  const most = Math.max(...counts);
  return most > 1 ? delimiters[counts.indexOf(most)]! : ',';
}
