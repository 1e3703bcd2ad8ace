import type { Readable } from 'node:stream';
import { stateTable } from '@mlps/controls/rectification';
import { In } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import type { RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { ReceivedFile } from '../../http/receive-file.js';
import type { StreamReply } from '../../operations/operation.js';
import { LOCAL_ID } from '../../http/authorize.js';
import type { Actor } from '../../http/authorize.js';
import { restrictEvidence } from './restrict-evidence.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { readFinding } from '../findings/finding-store.js';
import { getFinding } from '../findings/finding.service.js';
import { FindingRow } from '../findings/finding.entity.js';
import { addHistory } from '../rectification/history.js';
import { getItem, holdItem } from '../rectification/load-items.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { writeColumns } from '../rectification/store-change.js';
import type { ItemContext } from '../rectification/store-change.js';
import { getTrainingEvent } from '../training/training-event.service.js';
import { detectType } from './detect-type.js';
import { readEvidence, requireFile } from './evidence-store.js';
import type { EvidencePlaceInput, EvidenceQuery, UploadQuery } from './evidence.dto.js';
import { EvidenceLink, EvidenceRevision, EvidenceRow } from './evidence.entity.js';
import { toEvidenceDto } from './evidence.mapper.js';
import { cleanFileName } from './file-name.js';
import { linkEvidence, linkToFinding, linkToTraining } from './link-evidence.js';

/** Evidence of one item, of one or all findings and items of an evaluation, or of a training event; of everything when none is named. */
export type EvidencePlace = Pick<
  EvidenceQuery,
  'rectificationItemId' | 'evaluationId' | 'object' | 'item' | 'trainingEventId'
>;

/** A file whose bytes are kept and whose row is still to be written. */
export interface KeptFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

export const evidenceKind: RowKind<EvidenceRow> = {
  entity: EvidenceRow,
  load: async (em, id) => ((await em.existsBy(EvidenceRow, { id })) ? getEvidence(em, id) : null),
  show: toEvidenceDto,
};

/**
 * Look at a received file and keep its bytes, before the unit of work that names them: a store may be slow, and nobody waits for it.
 * @throws ApiError `evidence.name`, `evidence.type`, `evidence.type-differs`, `evidence.store-unavailable`
 */
export async function keepUpload(app: AppContext, upload: ReceivedFile, name: string | undefined): Promise<KeptFile> {
  const given = name ?? upload.fileName;
  if (given === null)
    throw new ApiError('evidence.name', '没有给出文件名；请用查询参数 name 或 Content-Disposition 给出');
  const fileName = cleanFileName(given);
  const mediaType = await detectType(upload, fileName);
  await app.evidence.keep(upload);
  return { fileName, mediaType, sha256: upload.sha256, size: upload.size };
}

/** Take in a new piece of evidence, and hang it where the call says. @throws ApiError `evidence.*`, `resource.not-found` */
export async function createEvidence(
  context: ItemContext,
  file: KeptFile,
  { name: _name, note = null, ...place }: Plain<Omit<UploadQuery, 'note'>> & { note?: string | null },
): Promise<EvidenceRow> {
  const { em, app } = context;
  const row = { ...freshRow(app), name: file.fileName, note, createdBy: createdBy(context) };
  await em.insert(EvidenceRow, row);
  await addRevision(context, row.id, 1, file);
  if (Object.values(place).some((id) => id !== undefined)) await attach(context, row.id, place);
  return getEvidence(em, row.id);
}

/** The local user has no account. */
function createdBy({ actor }: ItemContext): string | null {
  return actor.id === LOCAL_ID ? null : actor.id;
}

/** Put a newer file in front; the older ones stay. */
export async function reviseEvidence(context: ItemContext, id: string, file: KeptFile): Promise<EvidenceRow> {
  const { em, app } = context;
  // counting the version up first holds the row, so that two uploads at once get two revisions
  await em.update(EvidenceRow, { id }, { updatedAt: timestamp(app) });
  const row = await getEvidence(em, id);
  const last = Math.max(...(row.revisions ?? []).map(({ revision }) => revision));
  await addRevision(context, id, last + 1, file);
  return getEvidence(em, id);
}

async function addRevision(
  { em, app, actor }: ItemContext,
  evidenceId: string,
  revision: number,
  file: KeptFile,
): Promise<void> {
  const own = { id: app.newId(), createdAt: timestamp(app), evidenceId, revision, uploadedBy: actor.name };
  await em.insert(EvidenceRevision, { ...own, ...file });
}

/** Hang evidence on an item, which its history tells, on a finding, or on a training event. @throws ApiError `evidence.place`, `resource.not-found` */
export async function attach(
  context: ItemContext,
  evidenceId: string,
  place: Plain<EvidencePlaceInput>,
): Promise<void> {
  const { em } = context;
  const { rectificationItemId, evaluationId, object, item, trainingEventId } = place;
  const forFinding = evaluationId !== undefined && object !== undefined && item !== undefined;
  const partly = evaluationId !== undefined || object !== undefined || item !== undefined;
  const places = [rectificationItemId !== undefined, partly, trainingEventId !== undefined].filter(Boolean);
  if (places.length !== 1 || (partly && !forFinding))
    throw new ApiError(
      'evidence.place',
      '请给出 rectificationItemId，或 trainingEventId，或一起给出 evaluationId、object、item；一次只挂一处',
    );
  if (rectificationItemId !== undefined) return attachToItem(context, evidenceId, rectificationItemId);
  if (trainingEventId !== undefined) {
    await getTrainingEvent(em, trainingEventId);
    await linkToTraining(context, trainingEventId, evidenceId);
    return;
  }
  const finding = await readFinding(em, evaluationId!, object!, item!); // all three are there
  if (!finding) throw notFound('测评结果', `${object} / ${item}`);
  await linkToFinding(context, finding.id, evidenceId);
}

async function attachToItem(context: ItemContext, evidenceId: string, itemId: string): Promise<void> {
  const loaded = await holdItem(context.em, itemId);
  if (await linkEvidence(context, loaded, evidenceId))
    await tell(context, itemId, loaded.evidence, [...loaded.evidence, evidenceId]);
}

/** Take evidence off; what was handed in for a retest stays where it is. @throws ApiError `evidence.in-use` */
export async function detach(context: ItemContext, evidenceId: string, linkId: string): Promise<void> {
  const { em } = context;
  const link = await em.findOneBy(EvidenceLink, { id: linkId, evidenceId });
  if (!link) throw notFound('证据关联', linkId);
  const itemId = link.rectificationItemId;
  const loaded = itemId === null ? null : await holdItem(em, itemId);
  if (loaded && (loaded.row.state === 'submitted' || stateTable[loaded.row.state].settled))
    throw new ApiError(
      'evidence.in-use',
      `“${stateTable[loaded.row.state].zh}”的整改项的证据不能移除；退回或重新打开之后才可以`,
    );
  await em.delete(EvidenceLink, { id: linkId });
  await em.update(EvidenceRow, { id: evidenceId }, { updatedAt: timestamp(context.app) });
  if (loaded)
    await tell(
      context,
      loaded.row.id,
      loaded.evidence,
      loaded.evidence.filter((id) => id !== evidenceId),
    );
}

async function tell(
  context: ItemContext,
  itemId: string,
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  const { em, app, actor } = context;
  const loaded = await getItem(em, itemId);
  const { state } = loaded.row;
  await writeColumns(context, loaded, {});
  const line = { action: 'evidence', from: state, to: state, reason: null, changes: { evidence: { from, to } } };
  await addHistory(em, app, actor, itemId, { at: timestamp(app), by: actor.name, role: actor.role, ...line });
}

export async function listEvidence(
  em: EntityManager,
  { access, actor }: { readonly access: Access; readonly actor: Actor },
  query: EvidenceQuery,
): Promise<Page<EvidenceRow>> {
  const builder = em.createQueryBuilder(EvidenceRow, 'evidence');
  await filterPlace(em, builder, query);
  restrictEvidence(builder, access, actor);
  const page = await pageOf(builder, query, { alias: 'evidence' });
  await addAround(em, page.items);
  return page;
}

/** Everything at a place, oldest first. */
export async function loadEvidence(em: EntityManager, place: EvidencePlace): Promise<EvidenceRow[]> {
  const builder = em.createQueryBuilder(EvidenceRow, 'evidence').orderBy('evidence.id', 'ASC');
  await filterPlace(em, builder, place);
  const rows = await builder.getMany();
  await addAround(em, rows);
  return rows;
}

async function filterPlace(
  em: EntityManager,
  builder: SelectQueryBuilder<EvidenceRow>,
  { rectificationItemId, evaluationId, object, item, trainingEventId }: EvidencePlace,
): Promise<void> {
  if (rectificationItemId !== undefined) {
    await getItem(em, rectificationItemId);
    const links = em
      .createQueryBuilder(EvidenceLink, 'link')
      .select('link.evidenceId')
      .where('link.rectificationItemId = :rectificationItemId');
    builder.andWhere(`evidence.id IN (${links.getQuery()})`, { rectificationItemId });
  }
  if (trainingEventId !== undefined) {
    await getTrainingEvent(em, trainingEventId);
    const links = em
      .createQueryBuilder(EvidenceLink, 'photo')
      .select('photo.evidenceId')
      .where('photo.trainingEventId = :trainingEventId');
    builder.andWhere(`evidence.id IN (${links.getQuery()})`, { trainingEventId });
  }
  if (object !== undefined || item !== undefined) return filterFinding(em, builder, { evaluationId, object, item });
  if (evaluationId === undefined) return;
  await getEvaluation(em, evaluationId);
  const links = em
    .createQueryBuilder(EvidenceLink, 'of')
    .select('of.evidenceId')
    .leftJoin(RectificationItem, 'item', 'item.id = of.rectificationItemId')
    .leftJoin(FindingRow, 'finding', 'finding.id = of.findingId')
    .where('item.evaluationId = :evaluationId OR finding.evaluationId = :evaluationId');
  builder.andWhere(`evidence.id IN (${links.getQuery()})`, { evaluationId });
}

async function filterFinding(
  em: EntityManager,
  builder: SelectQueryBuilder<EvidenceRow>,
  { evaluationId, object, item }: EvidencePlace,
): Promise<void> {
  if (evaluationId === undefined || object === undefined || item === undefined)
    throw new ApiError('evidence.place', '一条结果的证据：请一起给出 evaluationId、object、item');
  const { id } = await getFinding(em, { evaluationId, objectId: object, item });
  const links = em.createQueryBuilder(EvidenceLink, 'of').select('of.evidenceId').where('of.findingId = :findingId');
  builder.andWhere(`evidence.id IN (${links.getQuery()})`, { findingId: id });
}

async function addAround(em: EntityManager, rows: readonly EvidenceRow[]): Promise<void> {
  if (rows.length === 0) return;
  const evidenceId = In(rows.map(({ id }) => id));
  const revisions = await em.find(EvidenceRevision, { where: { evidenceId }, order: { revision: 'ASC' } });
  const links = await em.find(EvidenceLink, { where: { evidenceId }, order: { id: 'ASC' } });
  for (const row of rows) {
    row.revisions = revisions.filter((entry) => entry.evidenceId === row.id);
    row.links = links.filter((entry) => entry.evidenceId === row.id);
  }
}

/** @throws ApiError `resource.not-found` */
export async function getEvidence(em: EntityManager, id: string): Promise<EvidenceRow> {
  const row = await em.findOneBy(EvidenceRow, { id });
  if (!row) throw notFound('证据', id);
  await addAround(em, [row]);
  return row;
}

/** The file of a revision, the latest when none is named. @throws ApiError `resource.not-found`, `file.damaged` */
export async function evidenceFile(
  em: EntityManager,
  app: AppContext,
  id: string,
  wanted: { readonly revision?: number; readonly inline?: boolean },
): Promise<{ readonly stream: StreamReply; readonly etag: string }> {
  const { revisions = [] } = await getEvidence(em, id);
  const file =
    wanted.revision === undefined ? revisions.at(-1) : revisions.find(({ revision }) => revision === wanted.revision);
  if (!file) throw notFound(`证据的第 ${wanted.revision} 版`, id);
  const { evidence: store } = app;
  await requireFile(store, file);
  const { mediaType, fileName, size, sha256 } = file;
  const open = (): Readable => readEvidence(store, sha256);
  return { stream: { open, mediaType, fileName, size, inline: wanted.inline ?? false }, etag: `"${sha256}"` };
}
