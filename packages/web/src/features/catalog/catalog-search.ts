import type { DomainCode, Extension } from '@mlps/controls';
import type { LevelStep } from './level-rows';

/** What the address of the catalog says; everything left out has its default. */
export interface CatalogSearch {
  grade?: string;
  extensions?: Extension[];
  domain?: DomainCode;
  /** only what is so beside the level below */
  step?: LevelStep;
  q?: string;
}

/** The grade shown first: the most usual one of level 3. */
export const FIRST_GRADE = 'S3A3G3';

const extensionWords: readonly Extension[] = ['cloud', 'mobile', 'iot', 'ics'];
const domainCodes: readonly DomainCode[] = ['PES', 'CNS', 'ABS', 'CES', 'SMC', 'PSS', 'ORS', 'HRS', 'CMS', 'MMS'];

export const stepWords: readonly LevelStep[] = ['new', 'changed', 'same'];

/** Reads the part after `?`; words that mean nothing are dropped. A wrong grade stays, so that the service says what is wrong with it. */
export function readCatalogSearch(search: Record<string, unknown>): CatalogSearch {
  const { grade, extensions, q } = search;
  const words = typeof extensions === 'string' ? extensions.split(',') : extensions;
  const named = Array.isArray(words) ? extensionWords.filter((word) => words.includes(word)) : [];
  const step = stepWords.find((known) => known === search['step']);
  const domain = domainCodes.find((known) => known === search['domain']);
  return {
    ...(typeof grade === 'string' ? { grade } : {}),
    ...(named.length === 0 ? {} : { extensions: named }),
    ...(domain === undefined ? {} : { domain }),
    ...(step === undefined ? {} : { step }),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  };
}
