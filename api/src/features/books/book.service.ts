import { openIntake, parseColumnMapping } from '@mlps/workbooks';
import type { ColumnMapping, Intake, ObjectChoice } from '@mlps/workbooks';
import { readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { notFound } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import type { ReceivedFile } from '../../http/receive-file.js';
import { cleanFileName } from '../evidence/file-name.js';
import { toBookSummary } from './book.mapper.js';
import { intakeFor, organizationOf, readTarget, targetColumns } from './book-target.js';
import type { BookTarget } from './book-target.js';
import { BookRow } from './book.entity.js';
import type { BookKind, BookState } from './book.entity.js';
import { getMapping } from './column-mapping.service.js';

/** The part of a call that taking in a book needs. */
export interface BookContext {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
}

export interface UploadOptions {
  readonly name?: string | undefined;
  readonly columnMappingId?: string | undefined;
}

export const bookRowKind: RowKind<BookRow> = {
  entity: BookRow,
  load: (em, id) => em.findOneBy(BookRow, { id }),
  show: toBookSummary,
};

/** Books that nobody applied are let go of after this time. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Take in a file: read it in the reading thread, outside any unit of work, and keep what it says. The same content for the same target is the same book.
 * @returns the book, and whether it is new
 * @throws ApiError `resource.not-found`, and one code for every way in which a file cannot be read
 */
export async function uploadBook(
  context: BookContext,
  target: BookTarget,
  file: ReceivedFile,
  options: UploadOptions,
): Promise<{ book: BookRow; created: boolean }> {
  const { em, app } = context;
  const state = await readTarget(em, target);
  const known = await em.findOne(BookRow, {
    where: { ...target, sha256: file.sha256 },
    order: { id: 'DESC' },
  });
  if (known && options.columnMappingId === undefined) return { book: known, created: false };
  const mapping = await mappingFor(em, target, options.columnMappingId);
  const fileName = cleanFileName(options.name ?? file.fileName ?? '工作簿.xlsx');
  const content = await openIntake(file.path, { ...intakeFor(state), fileName, mapping: mapping ?? undefined });
  if (known) return { book: await reread(app, known, content, mapping), created: false };
  const kept = (await readFile(file.path)).toString('base64');
  const row = bookRow(context, target, { fileName, size: file.size, sha256: file.sha256, content, mapping });
  const book = await app.database.write(async (unit) => {
    await forgetOld(unit, app);
    await unit.insert(BookRow, { ...row, file: kept } as object); // TypeORM's type takes JSON columns apart
    return getBook(unit, target, row.id);
  });
  return { book, created: true };
}

/** A mapping kept by another organization is as good as none. */
async function mappingFor(
  em: EntityManager,
  target: BookTarget,
  id: string | undefined,
): Promise<ColumnMapping | null> {
  if (id === undefined) return null;
  const { mapping, organizationId } = await getMapping(em, id);
  if (organizationId !== (await organizationOf(em, target))) throw notFound('列对应关系', id);
  return mapping;
}

function bookRow(
  { app, actor }: BookContext,
  target: BookTarget,
  what: Pick<BookRow, 'fileName' | 'size' | 'sha256' | 'mapping'> & { readonly content: Intake },
): Omit<BookRow, 'evaluation' | 'system' | 'notice' | 'createdEvaluation'> {
  const { format } = what.content;
  const nothingYet = { choices: [], appliedAt: null, appliedBy: null, applied: null, createdEvaluationId: null };
  const fresh = { ...freshRow(app), ...targetColumns(target), uploadedBy: actor.name, format };
  return { ...fresh, ...what, ...standing(what.content), ...nothingYet };
}

function standing(content: Intake): { kind: BookKind | null; state: BookState } {
  return content.kind === 'columns' ? { kind: null, state: 'columns' } : { kind: content.kind, state: 'preview' };
}

async function forgetOld(em: EntityManager, app: AppContext): Promise<void> {
  const before = new Date(app.now() - KEPT_MS).toISOString();
  const old = em.createQueryBuilder().delete().from(BookRow);
  await old.where('appliedAt IS NULL AND createdAt < :before', { before }).execute();
}

async function reread(app: AppContext, row: BookRow, content: Intake, mapping: ColumnMapping | null): Promise<BookRow> {
  return app.database.write(async (em) => {
    const patch: object = { content, mapping, ...standing(content), updatedAt: timestamp(app) };
    await em.update(BookRow, { id: row.id, version: row.version }, patch);
    return (await bookRowKind.load(em, row.id)) ?? row;
  });
}

/** A book of a target; one of another target is as good as none. @throws ApiError `resource.not-found` */
export async function getBook(em: EntityManager, target: BookTarget, id: string): Promise<BookRow> {
  const row = await em.findOneBy(BookRow, { id, ...target });
  if (!row) throw notFound('工作簿', id);
  return row;
}

export async function listBooks(em: EntityManager, target: BookTarget, query: PageQuery): Promise<Page<BookRow>> {
  await readTarget(em, target);
  const [[column, id]] = Object.entries(target) as [[string, string]]; // a target has one field
  const builder = em.createQueryBuilder(BookRow, 'book').where(`book.${column} = :id`, { id });
  return pageOf(builder, query, { alias: 'book' });
}

/**
 * Say what the objects of a book are, or what its columns mean; the latter reads the file once more.
 * @throws ApiError `precondition.stale`, `workbook.bad-mapping` and the rest of reading
 */
export async function changeBook(
  context: Omit<ChangeContext, 'em'> & BookContext,
  target: BookTarget,
  id: string,
  patch: { readonly objects?: readonly ObjectChoice[] | undefined; readonly mapping?: unknown },
): Promise<BookRow> {
  const { em, app } = context;
  const row = await getBook(em, target, id);
  requireVersion(context, bookRowKind, row);
  const choices = patch.objects === undefined ? {} : { choices: [...patch.objects] };
  const read = patch.mapping === undefined ? {} : await readUnder(em, target, row, parseColumnMapping(patch.mapping));
  return app.database.write((unit) => changeRow({ ...context, em: unit }, bookRowKind, row, { ...choices, ...read }));
}

async function readUnder(
  em: EntityManager,
  target: BookTarget,
  row: BookRow,
  mapping: ColumnMapping,
): Promise<Partial<BookRow>> {
  const { file } = await em.findOneOrFail(BookRow, { select: { id: true, file: true }, where: { id: row.id } });
  const state = await readTarget(em, target);
  const content = await openIntake(Buffer.from(file ?? '', 'base64'), {
    ...intakeFor(state),
    fileName: row.fileName,
    mapping,
  });
  return { content, mapping, ...standing(content) };
}

/** Let go of a book; what it brought stays. @throws ApiError `precondition.stale` */
export async function removeBook(context: ChangeContext, target: BookTarget, id: string): Promise<void> {
  await removeRow(context, bookRowKind, await getBook(context.em, target, id));
}
