import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { EvidenceLink, EvidenceRow } from './evidence.entity.js';

interface Context {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
}

/** Hang a piece of evidence on a rectification item; one that hangs there already stays. @throws ApiError `evidence.unknown` */
export function linkEvidence(
  context: Context,
  { row }: { readonly row: { readonly id: string } },
  evidenceId: string,
): Promise<boolean> {
  return link(context, evidenceId, { ...nowhere, rectificationItemId: row.id });
}

/** Hang a piece of evidence on a finding. @throws ApiError `evidence.unknown` */
export function linkToFinding(context: Context, findingId: string, evidenceId: string): Promise<boolean> {
  return link(context, evidenceId, { ...nowhere, findingId });
}

/** Hang a piece of evidence, e.g. a photo, on a training event. @throws ApiError `evidence.unknown` */
export function linkToTraining(context: Context, trainingEventId: string, evidenceId: string): Promise<boolean> {
  return link(context, evidenceId, { ...nowhere, trainingEventId });
}

type Place = Pick<EvidenceLink, 'rectificationItemId' | 'findingId' | 'trainingEventId'>;
const nowhere: Place = { rectificationItemId: null, findingId: null, trainingEventId: null };

async function link({ em, app, actor }: Context, evidenceId: string, place: Place): Promise<boolean> {
  if (!(await em.existsBy(EvidenceRow, { id: evidenceId })))
    throw new ApiError('evidence.unknown', `没有编号为 ${evidenceId} 的证据；请先上传，再用答复中的编号`);
  const there = Object.fromEntries(Object.entries(place).filter(([, id]) => id !== null)); // TypeORM reads null as "any"
  if (await em.existsBy(EvidenceLink, { evidenceId, ...there })) return false;
  const row = { id: app.newId(), createdAt: timestamp(app), evidenceId, ...place, linkedBy: actor.name };
  await em.insert(EvidenceLink, row);
  await em.update(EvidenceRow, { id: evidenceId }, { updatedAt: timestamp(app) });
  return true;
}
