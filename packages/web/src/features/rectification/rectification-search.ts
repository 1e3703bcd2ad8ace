import { risks } from '@mlps/controls';
import type { Risk } from '@mlps/controls';
import { rectificationStates } from '@mlps/controls/rectification';
import type { ItemOrigin, RectificationState } from '@mlps/controls/rectification';

export const listViews = ['list', 'board', 'trend'] as const;
export type ListView = (typeof listViews)[number];
export const boardGroups = ['state', 'department', 'due'] as const;
export type BoardGroup = (typeof boardGroups)[number];
const origins: readonly ItemOrigin[] = ['evaluation', 'notice', 'selfInspection'];

/** What narrows the list; a name that is empty asks for the items that nobody was given. */
export interface ItemFilter {
  state?: RectificationState;
  /** only those with a request that waits for a decision */
  waiting?: 'true';
  /** `all`: also settled ones, which are left out otherwise */
  settled?: 'all' | 'true';
  risk?: Risk;
  department?: string;
  owner?: string;
  due?: 'overdue' | 'soon';
  origin?: ItemOrigin;
  q?: string;
  /** without the units below */
  own?: 'true';
  system?: string;
  evaluation?: string;
}

/** The filter of a board's column, which may also hold a span of days. */
export interface SpanFilter extends ItemFilter {
  dueFrom?: string;
  dueTo?: string;
}

/** What the address of the list says; everything left out has its default. */
export interface RectificationSearch extends ItemFilter {
  view?: ListView;
  group?: BoardGroup;
}

/** Marks an empty name in an address, where an empty text would be left out. */
export const NOBODY = '-';

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readRectificationSearch(search: Record<string, unknown>): RectificationSearch {
  const word = <T extends string>(name: string, words: readonly T[]): T | undefined =>
    words.find((known) => known === search[name]);
  const text = (name: string): string | undefined => {
    const given = search[name];
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  return withoutMissing({
    view: word('view', listViews),
    group: word('group', boardGroups),
    state: word('state', rectificationStates),
    waiting: word('waiting', ['true'] as const),
    settled: word('settled', ['all', 'true'] as const),
    risk: word('risk', risks),
    due: word('due', ['overdue', 'soon'] as const),
    origin: word('origin', origins),
    own: word('own', ['true'] as const),
    department: text('department'),
    owner: text('owner'),
    q: text('q'),
    system: text('system'),
    evaluation: text('evaluation'),
  });
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutMissing<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The filter alone, without how it is shown. */
export function filterOf({ view: _view, group: _group, ...filter }: RectificationSearch): ItemFilter {
  return filter;
}

/** The same filter for the service. A state that was chosen says by itself whether it is a settled one. */
export function queryOf(filter: SpanFilter): {
  state?: RectificationState;
  settled?: boolean;
  waiting?: boolean;
  own?: boolean;
  risk?: Risk;
  due?: 'overdue' | 'soon';
  origin?: ItemOrigin;
  department?: string;
  owner?: string;
  q?: string;
  dueFrom?: string;
  dueTo?: string;
  systemId?: string;
  evaluationId?: string;
} {
  const { system, evaluation, settled, waiting, own, department, owner, ...same } = filter;
  return withoutMissing({
    ...same,
    settled: same.state !== undefined || settled === 'all' ? undefined : settled === 'true',
    waiting: waiting === undefined ? undefined : true,
    own: own === undefined ? undefined : true,
    department: department === NOBODY ? '' : department,
    owner: owner === NOBODY ? '' : owner,
    systemId: system,
    evaluationId: evaluation,
  });
}
