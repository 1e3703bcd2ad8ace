import { domains } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import { cellFilters } from './model/view.js';
import type { CellFilter } from './model/view.js';

/** What the address of a grid says beyond its evaluation. */
export interface GridSearch {
  domain?: DomainCode | 'all';
  object?: string;
  filter?: Exclude<CellFilter, 'all'>;
  /** item to go to, e.g. from the tray of returned work */
  item?: string;
}

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readGridSearch(search: Record<string, unknown>): GridSearch {
  const domain = domains.find(({ code }) => code === search['domain'])?.code;
  const filter = cellFilters.find((known) => known === search['filter']);
  const { object, item } = search;
  return {
    ...(search['domain'] === 'all' ? { domain: 'all' as const } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...(typeof object === 'string' && object !== '' ? { object } : {}),
    ...(filter === undefined || filter === 'all' ? {} : { filter }),
    ...(typeof item === 'string' && item !== '' ? { item } : {}),
  };
}
