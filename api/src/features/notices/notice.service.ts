import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { FileReply } from '../../operations/operation.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { readFile } from '../files/file-store.js';
import type { NoticeQuery } from './notice.dto.js';
import { NoticeFile, NoticeRow } from './notice.entity.js';
import type { NoticeFormat } from './notice.entity.js';

/** A notice with its files. */
export interface IssuedNotice {
  readonly notice: NoticeRow;
  readonly files: readonly NoticeFile[];
}

const mediaTypes: Readonly<Record<NoticeFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
  const files = ids.length > 0 ? await em.findBy(NoticeFile, { noticeId: In(ids) }) : [];
  const own = (notice: NoticeRow): NoticeFile[] => files.filter((file) => file.noticeId === notice.id);
  return { ...page, items: page.items.map((notice) => ({ notice, files: own(notice) })) };
}

/** @throws ApiError `resource.not-found` */
export async function getNotice(em: EntityManager, id: string): Promise<IssuedNotice> {
  const notice = await em.findOneBy(NoticeRow, { id });
  if (!notice) throw notFound('通知书', id);
  return { notice, files: await em.findBy(NoticeFile, { noticeId: id }) };
}

/** One paper as it was issued, byte for byte, with its hash. @throws ApiError `resource.not-found`, `file.damaged` */
export async function getNoticeFile(
  em: EntityManager,
  id: string,
  format: NoticeFormat,
): Promise<{ file: FileReply; sha256: string }> {
  const { files } = await getNotice(em, id);
  const found = files.find((entry) => entry.format === format);
  if (!found) throw notFound(`通知书的 ${format} 文件`, id);
  const bytes = await readFile(em, found.sha256);
  return { file: { bytes, mediaType: mediaTypes[format], fileName: found.fileName }, sha256: found.sha256 };
}
