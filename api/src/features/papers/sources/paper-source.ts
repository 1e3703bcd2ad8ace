import type { Role } from '@mlps/controls/rectification';
import type { PaperInputs, PaperKind } from '@mlps/reports';
import type { EntityManager } from 'typeorm';

/** Whose paper it is, for the rights to see it. */
export interface PaperOwner {
  readonly organizationId: string | null;
  readonly systemId: string | null;
  readonly evaluationId: string | null;
}

/** What an issuer adds to the data, and the moment of which the figures speak. */
export interface GatherContext {
  readonly facts: Readonly<Record<string, unknown>>;
  /** ISO 8601 instant */
  readonly asOf: string;
}

/** The data of one paper, as they stand. */
export interface Gathered<K extends PaperKind = PaperKind> {
  readonly owner: PaperOwner;
  /** what it is about, e.g. the name of the system */
  readonly about: string;
  /** who issues it when nobody says otherwise */
  readonly issuer: string;
  /** a number that the data hold, e.g. that of an evaluation report */
  readonly number?: string | null;
  readonly input: PaperInputs[K];
}

/** Where the data of a kind come from. */
export interface PaperSource<K extends PaperKind> {
  /** what `subjectId` names */
  readonly subject: SubjectKind;
  /** roles that issue it */
  readonly issuers: readonly Role[];
  /** @throws ApiError `resource.not-found` */
  gather(em: EntityManager, subjectId: string, context: GatherContext): Promise<Gathered<K>>;
}

/** Papers of those who evaluate, of the unit, and of its superior body. */
export const evaluators: readonly Role[] = ['leadEvaluator'];
export const unitPeople: readonly Role[] = ['hospitalManager'];
export const superiors: readonly Role[] = ['superior'];

export type SubjectKind =
  'evaluation' | 'retest' | 'rectificationItem' | 'selfInspection' | 'campaign' | 'trainingEvent' | 'organization';
