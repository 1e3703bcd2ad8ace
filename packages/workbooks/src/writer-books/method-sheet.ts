import type { Item } from '@mlps/controls';
import type { BookSheet } from '../writer/book.js';
import { methodFor } from './hint.js';
import * as looks from './looks.js';

export const METHOD_SHEET = '测评方法';

/** How every item of the book is evaluated, in full. */
export function methodSheet(items: readonly Item[]): BookSheet {
  const heads = ['编号', '安全类', '控制点', '要求', '方法'];
  return {
    name: METHOD_SHEET,
    columns: [{ width: 12 }, { width: 13 }, { width: 14 }, { width: 40 }, { width: 76 }],
    rows: [
      { cells: heads.map((value) => ({ value, look: looks.head })) },
      ...items.map((item) => ({
        cells: [item.id, item.domainZh, item.pointZh, item.statementZh, methodFor(item.id)].map((value) => ({
          value,
          look: looks.methodText,
        })),
      })),
    ],
    freeze: { rows: 1 },
    filter: `A1:E${items.length + 1}`,
    protection: { filter: true },
    print: { orientation: 'landscape', titleRows: [1, 1], footer: '&C第 &P 页 共 &N 页' },
  };
}
