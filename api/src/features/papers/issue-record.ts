import { buildIssueRecord, renderPaperPdf } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import type { FileReply } from '../../operations/operation.js';
import { PaperFile, PaperRow } from './paper.entity.js';
import { notFound } from '../../errors/api-error.js';

const inBeijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'medium',
});

/** How a paper came to be issued, as one PDF for the archive; the same for ever, because the paper is. @throws ApiError `resource.not-found` */
export async function issueRecord(em: EntityManager, id: string): Promise<FileReply> {
  const row = await em.findOneBy(PaperRow, { id });
  if (!row) throw notFound('文书', id);
  const replaced = row.replacesId === null ? null : await em.findOneBy(PaperRow, { id: row.replacesId });
  const files = await em.find(PaperFile, { where: { paperId: id }, order: { format: 'ASC' } });
  const model = buildIssueRecord({
    kind: row.kind,
    title: row.title,
    about: row.about,
    number: row.number,
    version: row.paperVersion,
    issuer: row.issuer,
    date: row.date,
    issuedBy: row.issuedBy,
    issuedAt: inBeijing.format(new Date(row.createdAt)),
    replaces: replaced ? `${replaced.number}，第${replaced.paperVersion}版` : null,
    replaceReason: row.replaceReason,
    files: files.map(({ fileName: name, size, sha256 }) => ({ name, size, sha256 })),
    contradictions: row.contradictions,
  });
  const fileName = `签发记录 ${row.number}.pdf`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return { bytes: await renderPaperPdf(model), mediaType: 'application/pdf', fileName };
}
