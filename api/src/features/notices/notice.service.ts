import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { FileReply } from '../../operations/operation.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { PaperFile } from '../papers/paper.entity.js';
import { getPaperFile } from '../papers/paper.service.js';
import type { NoticeQuery } from './notice.dto.js';
import { NoticeRow } from './notice.entity.js';
import type { NoticeFormat } from './notice.entity.js';

/** A notice with its files. */
export interface IssuedNotice {
  readonly notice: NoticeRow;
  readonly files: readonly PaperFile[];
}

const formats: readonly NoticeFormat[] = ['pdf', 'xlsx'];

export async function listNotices(em: EntityManager, access: Access, query: NoticeQuery): Promise<Page<IssuedNotice>> {
  const builder = em
    .createQueryBuilder(NoticeRow, 'notice')
    .innerJoin('notice.evaluation', 'evaluation')
    .innerJoin('evaluation.system', 'system');
  access.restrict(builder, 'notices.read', { organization: 'system.organizationId', evaluation: 'evaluation.id' });
  if (query.evaluationId !== undefined) {
    await getEvaluation(em, query.evaluationId);
    builder.andWhere('notice.evaluationId = :evaluationId', { evaluationId: query.evaluationId });
  }
  const page = await pageOf(builder, query, { alias: 'notice' });
  const ids = page.items.map((notice) => notice.id);
  const files = ids.length > 0 ? await em.findBy(PaperFile, { paperId: In(ids), format: In([...formats]) }) : [];
  const own = (notice: NoticeRow): PaperFile[] => files.filter((file) => file.paperId === notice.id);
  return { ...page, items: page.items.map((notice) => ({ notice, files: own(notice) })) };
}

/** @throws ApiError `resource.not-found` */
export async function getNotice(em: EntityManager, id: string): Promise<IssuedNotice> {
  const notice = await em.findOneBy(NoticeRow, { id });
  if (!notice) throw notFound('通知书', id);
  return { notice, files: await em.findBy(PaperFile, { paperId: id, format: In([...formats]) }) };
}

/** One paper as it was issued, byte for byte, with its hash. @throws ApiError `resource.not-found`, `file.damaged` */
export async function getNoticeFile(
  em: EntityManager,
  id: string,
  format: NoticeFormat,
): Promise<{ file: FileReply; sha256: string }> {
  await getNotice(em, id);
  return getPaperFile(em, id, format);
}
