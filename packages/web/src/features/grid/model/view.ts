import { isProblem, kinds } from '@mlps/controls';
import type { DomainCode, Item } from '@mlps/controls';
import { keyOf } from './cell.js';
import type { Cells } from './cells.js';

export interface GridObject {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** The rows and columns on the screen: items down, objects across. */
export interface GridView {
  readonly items: readonly Item[];
  readonly objects: readonly GridObject[];
}

export const cellFilters = [
  'all',
  'unanswered',
  'returned',
  'high',
  'medium',
  'low',
  'unrated',
  'noRecord',
  'toConfirm',
  'unsubmitted',
] as const;
export type CellFilter = (typeof cellFilters)[number];

export interface ViewChoice {
  readonly domain: DomainCode | null;
  readonly object: string | null;
  readonly filter: CellFilter;
}

const knownKinds: ReadonlySet<string> = new Set(kinds);

/** Whether the item is judged on objects of this kind; for a kind of the user's own nobody but the user can say, so everything is open. */
export function appliesTo(item: Item, object: GridObject): boolean {
  return !knownKinds.has(object.kind) || (item.kinds as readonly string[]).includes(object.kind);
}

/** Whether a result is expected: the kind asks for it, as far as kinds are known. */
export function isExpected(item: Item, object: GridObject): boolean {
  return (item.kinds as readonly string[]).includes(object.kind);
}

/** Blocked cells take nothing by keys: the item is not for this kind, and nobody has recorded anything. */
export function isBlocked(cells: Cells, item: Item, object: GridObject): boolean {
  return !appliesTo(item, object) && cells.content(keyOf(object.id, item.id)) === null;
}

/** What is shown for a choice: rows and columns without any open cell are left out. */
export function chooseView(whole: GridView, cells: Cells, choice: ViewChoice): GridView {
  const inDomain = whole.items.filter(({ domain }) => choice.domain === null || domain === choice.domain);
  const named = whole.objects.filter(({ id }) => choice.object === null || id === choice.object);
  const fits = cellTest(cells, choice.filter);
  const open = (item: Item, object: GridObject): boolean => !isBlocked(cells, item, object) && fits(item, object);
  const objects = named.filter((object) => inDomain.some((item) => open(item, object)));
  const items = inDomain.filter((item) => objects.some((object) => open(item, object)));
  return { items, objects };
}

/** Whether a cell fits a filter. */
export function cellTest(cells: Cells, filter: CellFilter): (item: Item, object: GridObject) => boolean {
  return (item, object) => {
    const key = keyOf(object.id, item.id);
    const content = cells.content(key);
    const server = cells.serverCell(key);
    switch (filter) {
      case 'all':
        return true;
      case 'unanswered':
        return content === null && appliesTo(item, object);
      case 'returned':
        return server?.state === 'returned';
      case 'toConfirm':
        return server?.toConfirm === true && !cells.edit(key);
      case 'unsubmitted':
        return content !== null && (server === undefined || server.state === 'saved' || server.state === 'returned');
      case 'noRecord':
        return content !== null && content.result !== 'notApplicable' && (content.record ?? '').trim() === '';
      case 'unrated':
        return content !== null && isProblem(content.result) && content.risk === null;
      default:
        return content?.risk === filter;
    }
  };
}
