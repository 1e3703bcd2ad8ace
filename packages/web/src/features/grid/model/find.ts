import type { Item } from '@mlps/controls';
import { keyOf } from './cell.js';
import type { Cells } from './cells.js';
import type { Spot } from './selection.js';
import type { GridView } from './view.js';

/** Every cell whose record, reason, advice or comment has the text, or whose item or object is called so, down the columns. */
export function findCells(view: GridView, cells: Cells, wanted: string): Spot[] {
  const text = wanted.trim().toLocaleLowerCase();
  if (text === '') return [];
  const has = (...texts: (string | null | undefined)[]): boolean =>
    texts.some((one) => one?.toLocaleLowerCase().includes(text));
  const rows = view.items.map((item) => has(...textsOf(item)));
  return view.objects.flatMap((object, column) => {
    const inName = has(object.name);
    return view.items.flatMap((item, row) => {
      const key = keyOf(object.id, item.id);
      const content = cells.content(key);
      const inTexts = has(content?.record, content?.reason, content?.advice, cells.serverCell(key)?.comment);
      // the name of a row or column leads to its first cell only
      return inTexts || (rows[row] && column === 0) || (inName && row === 0) ? [{ row, column }] : [];
    });
  });
}

function textsOf(item: Item): string[] {
  return [item.id, `${item.clause} ${item.letter}`, item.pointZh, item.pointEn, item.statementZh, item.statementEn];
}
