import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';

const tag = /<(\/?)table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*?)(\/?)>/g;
const repeated = /table:number-(?:rows|columns)-repeated="(\d+)"/;
const invisible = /table:visibility="(?:collapse|filter)"/;
const named = /table:name="([^"]*)"/;

/** A row repeated to the end of a sheet is hidden for its looks; no table of records is longer. */
const MOST_HIDDEN = 60_000;

/**
 * An OpenDocument sheet may say "this row, a million times": count the filled cells that it stands for before it is parsed.
 * @returns numbers of the hidden and filtered rows by the name of their sheet, which the library does not tell
 * @throws WorkbookError `workbook.too-many-cells`
 */
export function checkOds(content: string, limits: Limits): ReadonlyMap<string, readonly number[]> {
  let cells = 0;
  let rowFactor = 1;
  let row = 0;
  let hidden: number[] = [];
  const bySheet = new Map<string, readonly number[]>();
  for (const [, closing, name, attributes = '', empty] of content.matchAll(tag)) {
    if (closing) continue;
    const factor = Number(repeated.exec(attributes)?.[1] ?? 1);
    if (name === 'table') {
      bySheet.set(unescaped(named.exec(attributes)?.[1] ?? ''), (hidden = []));
      row = 0;
    } else if (name === 'table-row') {
      rowFactor = factor;
      if (invisible.test(attributes) && row + factor <= MOST_HIDDEN)
        for (let at = 1; at <= factor; at++) hidden.push(row + at);
      row += factor;
    } else if (!empty || /office:value|formula/.test(attributes)) cells += factor * rowFactor;
    if (cells > limits.cells) throw new WorkbookError('workbook.too-many-cells', { limit: limits.cells });
  }
  return bySheet;
}

const entities: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&apos;/g, "'"],
  [/&amp;/g, '&'],
];

const unescaped = (text: string): string =>
  entities.reduce((plain, [entity, mark]) => plain.replace(entity, mark), text);
