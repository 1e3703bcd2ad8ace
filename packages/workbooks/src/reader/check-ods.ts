import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';

const tag = /<(\/?)table:(table-row|table-cell|covered-table-cell)\b([^>]*?)(\/?)>/g;
const repeated = /table:number-(?:rows|columns)-repeated="(\d+)"/;

/**
 * An OpenDocument sheet may say "this row, a million times": count the filled cells that it stands for before it is parsed.
 * @throws WorkbookError `workbook.too-many-cells`
 */
export function checkOds(content: string, limits: Limits): void {
  let cells = 0;
  let rowFactor = 1;
  for (const [, closing, name, attributes, empty] of content.matchAll(tag)) {
    if (closing) continue;
    const factor = Number(repeated.exec(attributes ?? '')?.[1] ?? 1);
    if (name === 'table-row') rowFactor = factor;
    else if (!empty || /office:value|formula/.test(attributes ?? '')) cells += factor * rowFactor;
    if (cells > limits.cells) throw new WorkbookError('workbook.too-many-cells', { limit: limits.cells });
  }
}
