import { stateTable } from '@mlps/controls/rectification';
import type { PaperFormat } from '@mlps/reports';
import { In } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { notFound } from '../../errors/api-error.js';
import type { Plain } from '../../dto/plain.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { FileReply } from '../../operations/operation.js';
import { readFile } from '../files/file-store.js';
import type { StaleReason } from './describe-changes.js';
import type { PaperQuery } from './paper.dto.js';
import { PaperFile, PaperRow } from './paper.entity.js';
import { staleReasons } from './staleness.js';

export const paperMediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A paper with its files, and what changed since it was issued. */
export interface ShownPaper {
  readonly row: PaperRow;
  readonly files: readonly PaperFile[];
  readonly stale: readonly StaleReason[];
}

export async function listPapers(
  em: EntityManager,
  access: Access,
  query: Plain<PaperQuery>,
): Promise<Page<ShownPaper>> {
  const page = await pageOf(selectPapers(em, access, query), query, { alias: 'paper' });
  return { ...page, items: await around(em, page.items) };
}

/** The papers that the caller may see and that the query asks for. */
export function selectPapers(
  em: EntityManager,
  access: Access,
  query: Plain<PaperQuery>,
): SelectQueryBuilder<PaperRow> {
  const builder = em.createQueryBuilder(PaperRow, 'paper');
  const at = { organization: 'paper.organizationId', system: 'paper.systemId', evaluation: 'paper.evaluationId' };
  access.asAsked(query).restrict(builder, 'papers.read', at);
  for (const field of ['kind', 'subjectId', 'evaluationId', 'systemId', 'organizationId'] as const)
    if (query[field] !== undefined) builder.andWhere(`paper.${field} = :${field}`, { [field]: query[field] });
  if (query.current !== undefined) builder.andWhere(`paper.replacedById IS ${query.current ? 'NULL' : 'NOT NULL'}`);
  if (query.followed !== undefined) builder.andWhere(query.followed ? `NOT (${UNFOLLOWED})` : UNFOLLOWED);
  return builder;
}

const owed = Object.entries(stateTable).flatMap(([state, row]) => (row.owed ? [`'${state}'`] : []));
const BOUND = 'SELECT 1 FROM rectification_items bound WHERE bound.source_id = paper.id';
const OF_ITS_EVALUATION = 'SELECT 1 FROM rectification_items item WHERE item.evaluation_id = paper.evaluation_id';

/** A notice in force with problems that nobody tracks by its deadline: no item at all, or items still owed that rest on something else. */
const UNFOLLOWED = `paper.kind = 'notice' AND paper.replaced_by_id IS NULL
  AND EXISTS (SELECT 1 FROM notices notice WHERE notice.id = paper.id AND notice.problems > 0)
  AND NOT EXISTS (${BOUND})
  AND (NOT EXISTS (${OF_ITS_EVALUATION}) OR EXISTS (${OF_ITS_EVALUATION} AND item.state IN (${owed.join(', ')})))`;

/** @throws ApiError `resource.not-found` */
export async function getPaper(em: EntityManager, id: string): Promise<ShownPaper> {
  const row = await em.findOneBy(PaperRow, { id });
  if (!row) throw notFound('文书', id);
  const [shown] = await around(em, [row]);
  return shown!; // one row gives one
}

async function around(em: EntityManager, rows: readonly PaperRow[]): Promise<ShownPaper[]> {
  if (rows.length === 0) return [];
  const files = await em.findBy(PaperFile, { paperId: In(rows.map(({ id }) => id)) });
  const reasons = await staleReasons(em, rows);
  return rows.map((row) => ({
    row,
    files: files.filter(({ paperId }) => paperId === row.id),
    stale: reasons.get(row.id) ?? [],
  }));
}

/** A paper as it was issued, byte for byte, with its hash. @throws ApiError `resource.not-found`, `file.damaged` */
export async function getPaperFile(
  em: EntityManager,
  paperId: string,
  format: PaperFormat,
): Promise<{ file: FileReply; sha256: string }> {
  const found = await em.findOneBy(PaperFile, { paperId, format });
  if (!found) throw notFound(`文书的 ${format} 文件`, paperId);
  const { sha256, fileName } = found;
  return { file: { bytes: await readFile(em, sha256), mediaType: paperMediaTypes[format], fileName }, sha256 };
}
