import type { PaperKindDto } from '@mlps/client';

export type PaperKind = PaperKindDto['kind'];

export const paperKinds: readonly PaperKind[] = [
  'notice',
  'rectification',
  'evaluation',
  'retest',
  'acceptance',
  'selfInspection',
  'campaign',
  'training',
  'overview',
];

/** What narrows the list of papers. */
export interface PapersSearch {
  kind?: PaperKind;
  organization?: string;
  system?: string;
  evaluation?: string;
  /** also those that a newer version replaced */
  all?: 'true';
  /** only notices whose problems nobody tracks yet */
  followed?: 'false';
  /** without those of the units below */
  own?: 'true';
}

export function readPapersSearch(search: Record<string, unknown>): PapersSearch {
  const { organization, system, evaluation } = search;
  const kind = paperKinds.find((known) => known === search['kind']);
  return {
    ...(kind ? { kind } : {}),
    ...(typeof organization === 'string' && organization ? { organization } : {}),
    ...(typeof system === 'string' && system ? { system } : {}),
    ...(typeof evaluation === 'string' && evaluation ? { evaluation } : {}),
    ...(search['all'] === 'true' ? { all: 'true' as const } : {}),
    ...(search['followed'] === 'false' ? { followed: 'false' as const } : {}),
    ...(search['own'] === 'true' ? { own: 'true' as const } : {}),
  };
}

/** What the page that makes a paper is told: which kind, of what, and which paper it replaces. */
export interface MakerSearch {
  kind?: PaperKind;
  subject?: string;
  replaces?: string;
}

export function readMakerSearch(search: Record<string, unknown>): MakerSearch {
  const { subject, replaces } = search;
  const kind = paperKinds.find((known) => known === search['kind']);
  return {
    ...(kind ? { kind } : {}),
    ...(typeof subject === 'string' && subject ? { subject } : {}),
    ...(typeof replaces === 'string' && replaces ? { replaces } : {}),
  };
}
