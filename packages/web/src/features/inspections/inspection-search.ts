import type { SelfInspectionDto } from '@mlps/client';

export const inspectionStates = ['draft', 'completed'] as const;

/** What narrows the list of self-inspections. */
export interface InspectionSearch {
  state?: SelfInspectionDto['state'];
  /** without the units below */
  own?: 'true';
}

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readInspectionSearch(search: Record<string, unknown>): InspectionSearch {
  const state = inspectionStates.find((word) => word === search['state']);
  return { ...(state === undefined ? {} : { state }), ...(search['own'] === 'true' ? { own: 'true' } : {}) };
}
