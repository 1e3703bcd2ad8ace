import type { PaperFormat } from '@mlps/reports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
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
  const builder = em.createQueryBuilder(PaperRow, 'paper');
  const at = { organization: 'paper.organizationId', system: 'paper.systemId', evaluation: 'paper.evaluationId' };
  access.restrict(builder, 'papers.read', at);
  for (const field of ['kind', 'subjectId', 'evaluationId', 'systemId', 'organizationId'] as const)
    if (query[field] !== undefined) builder.andWhere(`paper.${field} = :${field}`, { [field]: query[field] });
  if (query.current !== undefined) builder.andWhere(`paper.replacedById IS ${query.current ? 'NULL' : 'NOT NULL'}`);
  const page = await pageOf(builder, query, { alias: 'paper' });
  return { ...page, items: await around(em, page.items) };
}

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
