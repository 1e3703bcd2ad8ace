import { readResult, resultNames } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import { blank, withResult } from './cell.js';
import type { Content } from './cell.js';
import type { Act } from './plan.js';

/** Between a result and its record in one cell of a spreadsheet; the wide colon of Chinese texts. */
const COLON = '\uff1a';

/**
 * Rows of a table as spreadsheets put it on the clipboard: tabs between cells, quotes around cells that hold tabs, breaks or quotes.
 * @example readTable('a\t"b\nc"') // [['a', 'b\nc']]
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)!.push(cell); // there is always a row
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  // a spreadsheet ends every row, so the last one is empty
  const last = rows.at(-1)!;
  if (rows.length > 1 && last.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

function quote(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as text: the result, and what was written beside it. */
export function cellText(content: Content | null, withRecord = true): string {
  if (content === null) return '';
  const word = resultNames[content.result].zh;
  const text = blank(content.result === 'notApplicable' ? content.reason : content.record);
  return withRecord && text !== null ? `${word}${COLON}${text}` : word;
}

const signs: Readonly<Record<string, Result>> = {
  '1': 'conform',
  '2': 'partial',
  '3': 'nonconform',
  '0': 'notApplicable',
  '\u221a': 'conform',
  '\u00d7': 'nonconform',
};

export interface PastedCell {
  readonly result: Result | null;
  readonly text: string | null;
}

/**
 * What a cell of a spreadsheet says: a result, a text, or both.
 * @example readCell('符合：已核查') // { result: 'conform', text: '已核查' }
 */
export function readCell(raw: string): PastedCell {
  const text = raw.trim();
  const word = readResult(text) ?? signs[text] ?? null;
  if (word !== null) return { result: word, text: null };
  const split = new RegExp(`^([^\\s:,;${COLON}\uff0c\uff1b\u3002]+)[\\s:,;${COLON}\uff0c\uff1b\u3002]+([^]*)$`).exec(
    text,
  );
  const result = readResult(split?.[1]);
  return result === null ? { result: null, text: blank(text) } : { result, text: blank(split?.[2] ?? null) };
}

/** Put a pasted cell where it belongs; an empty one changes nothing, and a text needs a result to stand beside. */
export function pasteOf({ result, text }: PastedCell): Act {
  return (before) => {
    if (result === null && text === null) return before;
    if (result === null) return before === null ? 'noResult' : { ...before, record: text };
    if (result === 'notApplicable') {
      const reason = text ?? before?.reason ?? null;
      return blank(reason) === null ? 'noReason' : withResult(before, result, reason);
    }
    const content = withResult(before, result);
    return text === null ? content : { ...content, record: text };
  };
}
