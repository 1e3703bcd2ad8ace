import { paperFactNames } from '@mlps/reports';
import type { PaperFormat } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import type { FileReply } from '../../operations/operation.js';
import { drawPool } from './drawing/draw-pool.js';
import type { DrawWatch } from './drawing/draw-pool.js';
import type { DrawResult } from './drawing/draw-request.js';
import type { PaperCheckDto } from './paper.dto.js';
import { toContradictionDtos } from './paper.mapper.js';
import { paperMediaTypes } from './paper.service.js';
import { gather, preparePaper } from './prepare-paper.js';
import type { PaperWish, PreparedPaper } from './prepare-paper.js';

/** What speaks against issuing a paper; nothing is drawn. @throws ApiError those of `preparePaper` */
export async function checkPaper(app: AppContext, wish: PaperWish): Promise<PaperCheckDto> {
  const { prepared, known } = await app.database.snapshot(async (em) => {
    const prepared = await preparePaper(em, app, wish);
    return { prepared, known: await knownFacts(em, prepared) };
  });
  const { title, contradictions, warnings } = await drawDraft(prepared, []);
  const errors = contradictions.filter(({ severity }) => severity === 'error').length;
  return {
    title,
    number: prepared.number.text,
    issuer: prepared.series.issuer,
    errors,
    warnings: contradictions.length - errors,
    items: await toContradictionDtos(app.database.read, wish, contradictions),
    notes: [...warnings],
    known,
  };
}

/** What the data tell by themselves of what may be told beside them. */
async function knownFacts(em: EntityManager, { wish, asOf }: PreparedPaper): Promise<Record<string, unknown>> {
  const { kind, subjectId } = wish;
  const { input } = await gather(em, { kind, subjectId }, asOf);
  const data = input as unknown as Readonly<Record<string, unknown>>; // every input is an object of named parts
  const known = paperFactNames(kind).map((name) => [name, data[name] ?? null] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== null));
}

/** A paper as it would look today, marked as a draft and without a number; nothing is kept. */
export async function previewPaper(
  app: AppContext,
  wish: PaperWish,
  format: PaperFormat,
  watch: DrawWatch = {},
): Promise<FileReply> {
  const prepared = await app.database.snapshot((em) => preparePaper(em, app, { ...wish, formats: [format] }));
  const { title, files } = await drawDraft(prepared, [format], watch);
  const fileName = `草稿 ${title}.${format}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return { bytes: Buffer.from(files[0]!.bytes), mediaType: paperMediaTypes[format], fileName }; // asked for one format
}

function drawDraft(
  prepared: PreparedPaper,
  formats: readonly PaperFormat[],
  watch: DrawWatch = {},
): Promise<DrawResult> {
  const { wish, gathered, options } = prepared;
  // only a number that somebody chose, or that the data hold, is sure before the paper is issued
  const number = prepared.number.serial === null ? options.number : null;
  const request = { kind: wish.kind, input: gathered.input, options: { ...options, number }, formats, draft: true };
  return drawPool.draw({ ...request, excused: null }, watch);
}
