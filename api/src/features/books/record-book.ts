import { writeRecordBook } from '@mlps/workbooks';
import type { EntityManager } from 'typeorm';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { FileReply } from '../../operations/operation.js';
import { readDocument } from '../documents/evaluation-document.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The field-record book of an evaluation, with the results that are there.
 * @param wanted ids of objects, parted by commas; all when left out
 * @throws ApiError `resource.not-found` for the evaluation, or for an object that it does not have
 */
export async function recordBook(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  wanted?: string,
): Promise<FileReply> {
  const document = await readDocument(em, evaluationId);
  const objects = wanted
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const unknown = objects?.find((id) => document.objects.every((object) => object.id !== id));
  if (unknown !== undefined) throw new ApiError('resource.not-found', `测评没有编号为「${unknown}」的测评对象`);
  const date = today(app);
  const bytes = await writeRecordBook(document, { date, ...(objects ? { objects } : {}) });
  const fileName = `${document.system.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')} 现场测评记录表 ${date}.xlsx`;
  return { bytes: Buffer.from(bytes), mediaType: XLSX, fileName };
}
