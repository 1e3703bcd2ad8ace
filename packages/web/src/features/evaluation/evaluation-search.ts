import type { DomainCode, Edition } from '@mlps/controls';

export const views = ['overview', 'problems', 'plan', 'findings', 'rectification', 'compare', 'notices'] as const;
export type View = (typeof views)[number];

export const editionChoices: readonly Edition[] = ['2015', '2019', '2021', '2025'];

/** What the address of an evaluation says beyond its id; everything left out has its default. */
export interface EvaluationSearch {
  view?: Exclude<View, 'overview'>;
  /** edition of the figures; without it, the evaluation's own */
  edition?: Edition;
  /** problems of one security class */
  domain?: DomainCode;
  /** evaluation to compare with; without it, the round before */
  with?: string;
}

const domainCodes: readonly DomainCode[] = ['PES', 'CNS', 'ABS', 'CES', 'SMC', 'PSS', 'ORS', 'HRS', 'CMS', 'MMS'];

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readEvaluationSearch(search: Record<string, unknown>): EvaluationSearch {
  const view = views.find((known) => known === search['view']);
  const edition = editionChoices.find((known) => known === search['edition']);
  const other = search['with'];
  const domain = domainCodes.find((known) => known === search['domain']);
  return {
    ...(view === undefined || view === 'overview' ? {} : { view }),
    ...(edition === undefined ? {} : { edition }),
    ...(domain === undefined ? {} : { domain }),
    ...(typeof other === 'string' && other !== '' ? { with: other } : {}),
  };
}
