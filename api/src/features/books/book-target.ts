import { EVALUATION_FORMAT } from '@mlps/controls';
import type { Edition, Evaluation } from '@mlps/controls';
import type { IntakeFor } from '@mlps/workbooks';
import type { EntityManager } from 'typeorm';
import { readDocument } from '../documents/evaluation-document.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { getNotice } from '../notices/notice.service.js';
import type { NoticeRow } from '../notices/notice.entity.js';
import { getSystem } from '../systems/system.service.js';
import type { BookRow } from './book.entity.js';
import { readFindings } from '../findings/finding-store.js';
import { keyOf, readProblems } from './reported-problems.js';
import type { ReportedProblems } from './reported-problems.js';

/** For what a book was uploaded; the address of every call names it. */
export type BookTarget =
  { readonly evaluationId: string } | { readonly systemId: string } | { readonly noticeId: string };

/** A new evaluation is scored by this edition unless the user says otherwise. */
export const USUAL_EDITION: Edition = '2021';

/** Columns of a book by which its target is found. */
export function targetColumns(target: BookTarget): Pick<BookRow, 'evaluationId' | 'systemId' | 'noticeId'> {
  return { evaluationId: null, systemId: null, noticeId: null, ...target };
}

/** What stands at the target now: records to compare with, or the problems of a notice. */
export type TargetState =
  | {
      readonly kind: 'records';
      readonly current: Evaluation;
      /** keys of the findings that a second person has accepted */
      readonly accepted: ReadonlySet<string>;
    }
  | { readonly kind: 'notice'; readonly notice: NoticeRow; readonly problems: ReportedProblems };

/** @throws ApiError `resource.not-found` for the target */
export async function readTarget(em: EntityManager, target: BookTarget): Promise<TargetState> {
  if ('evaluationId' in target) {
    const current = await readDocument(em, target.evaluationId);
    return { kind: 'records', current, accepted: await acceptedKeys(em, target.evaluationId) };
  }
  if ('systemId' in target)
    return { kind: 'records', current: await emptyEvaluation(em, target.systemId), accepted: new Set() };
  const { notice } = await getNotice(em, target.noticeId);
  return { kind: 'notice', notice, problems: await readProblems(em, notice) };
}

async function acceptedKeys(em: EntityManager, evaluationId: string): Promise<Set<string>> {
  const rows = await readFindings(em, evaluationId);
  const accepted = rows.filter(({ state }) => state === 'accepted');
  return new Set(accepted.map(({ object_key, item }) => keyOf(object_key, item)));
}

/** A book for a new evaluation is compared with one that has nothing yet. */
async function emptyEvaluation(em: EntityManager, systemId: string): Promise<Evaluation> {
  const { name, grade, extensions } = await getSystem(em, systemId);
  const system = { name, grade, extensions };
  return { format: EVALUATION_FORMAT, system, edition: USUAL_EDITION, objects: [], findings: [] };
}

/** How a file is to be read for a target. */
export function intakeFor(state: TargetState): IntakeFor {
  if (state.kind === 'notice')
    return { purpose: 'notice', system: '', grade: '', extensions: [], edition: USUAL_EDITION, objects: [] };
  const { system, edition, objects } = state.current;
  const { name, grade, extensions = [] } = system;
  return { purpose: 'records', system: name, grade, extensions, edition, objects: objects.map(({ id }) => id) };
}

/** The organization whose system the target belongs to; null for a system of nobody. */
export async function organizationOf(em: EntityManager, target: BookTarget): Promise<string | null> {
  if ('systemId' in target) return (await getSystem(em, target.systemId)).organizationId;
  const { evaluationId } = 'evaluationId' in target ? target : (await getNotice(em, target.noticeId)).notice;
  return (await getEvaluation(em, evaluationId)).system?.organizationId ?? null;
}
