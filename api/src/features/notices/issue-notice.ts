import { buildNotice, renderNoticePdf, renderNoticeXlsx } from '@mlps/reports';
import type { NoticeModel, NoticeOptions } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { timestamp, today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { readDocument } from '../documents/evaluation-document.js';
import { lockEvaluation } from '../evaluations/evaluation.service.js';
import { storeFile } from '../files/file-store.js';
import { nextNumber } from './next-number.js';
import type { TakenNumber } from './next-number.js';
import type { NoticeInput } from './notice.dto.js';
import { NoticeFile, NoticeRow } from './notice.entity.js';
import type { NoticeFormat } from './notice.entity.js';
import { getNotice } from './notice.service.js';
import type { IssuedNotice } from './notice.service.js';

/**
 * Issue a notice: take its number, draw both papers, keep their bytes — all in one unit of work, so that there is a whole paper or none.
 * @throws ApiError `notice.number-taken`, `notice.dates`
 */
export async function issueNotice(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  input: Plain<NoticeInput>,
): Promise<IssuedNotice> {
  await lockEvaluation(em, evaluationId);
  const document = await readDocument(em, evaluationId);
  const date = input.date ?? today(app);
  if (input.deadline && input.deadline < date)
    throw new ApiError('notice.dates', `整改期限 ${input.deadline} 早于签发日期 ${date}；请改为同一天或之后`);
  const issuer = input.issuer ?? document.evaluation?.body ?? '本单位';
  const number = await takeNumber(em, issuer, Number(date.slice(0, 4)), input.number);
  const options = { ...withoutUndefined(input), issuer, date, number: number.text } satisfies NoticeOptions;
  const model = buildNotice(document, options);
  const row = noticeRow(app, evaluationId, model, number, { issuer, date, deadline: input.deadline ?? null });
  await em.insert(NoticeRow, row);
  await storePaper(em, app, row, 'pdf', await renderNoticePdf(model));
  await storePaper(em, app, row, 'xlsx', Buffer.from(await renderNoticeXlsx(model)));
  return getNotice(em, row.id);
}

async function takeNumber(
  em: EntityManager,
  issuer: string,
  year: number,
  chosen: string | undefined,
): Promise<TakenNumber> {
  const text = chosen?.trim();
  if (!text) return nextNumber(em, issuer, year);
  if (await em.existsBy(NoticeRow, { issuer, number: text }))
    throw new ApiError('notice.number-taken', `「${issuer}」已签发过文号 ${text}；请换一个，或不给文号由系统取下一个`);
  return { text, serial: null };
}

function noticeRow(
  app: AppContext,
  evaluationId: string,
  model: NoticeModel,
  number: TakenNumber,
  own: Pick<NoticeRow, 'issuer' | 'date' | 'deadline'>,
): Omit<NoticeRow, 'evaluation'> {
  return {
    id: app.newId(),
    createdAt: timestamp(app),
    evaluationId,
    ...own,
    number: number.text,
    year: Number(own.date.slice(0, 4)),
    serial: number.serial,
    addressee: model.addressee,
    contact: model.contact,
    phone: model.phone,
    problems: model.problems.length,
  };
}

async function storePaper(
  em: EntityManager,
  app: AppContext,
  notice: Pick<NoticeRow, 'id' | 'number'>,
  format: NoticeFormat,
  bytes: Buffer,
): Promise<void> {
  const stored = await storeFile(em, app, bytes);
  const fileName = `整改通知书 ${notice.number.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${format}`;
  await em.insert(NoticeFile, { id: app.newId(), noticeId: notice.id, format, fileName, ...stored });
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T; // only absent ones went
}
