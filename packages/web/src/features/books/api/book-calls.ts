import type { BookDto, BookPatch, BookRowDto, BookRowPage } from '@mlps/client';
import { client, sendingClient } from '../../../lib/client';
import type { SentReport } from '../../../lib/sending-fetch';
import type { BookTarget } from '../book-target';

/** What applying takes; the last two make a new evaluation. */
export interface ApplyInput {
  seen: string;
  mode: 'good' | 'all';
  decisions: { key: string; take: 'book' | 'current' }[];
  evaluationName?: string;
  edition?: '2015' | '2019' | '2021' | '2025';
}

export interface Upload {
  readonly file: File;
  readonly columnMappingId?: string | undefined;
}

export interface RowsQuery {
  kind: BookRowDto['kind'];
  sheet?: string;
  q?: string;
  cursor?: string;
  limit?: number;
}

// The operations of the three targets are alike but for the name of one parameter, so the types of one stand for all.
const nouns = { evaluation: 'evaluationBooks', system: 'systemBooks', notice: 'noticeBooks' } as const;

function place({ kind, id }: BookTarget, bookId?: string): { evaluationId: string; bookId: string } {
  return { [`${kind}Id`]: id, ...(bookId === undefined ? {} : { bookId }) } as never;
}

function operation<V extends string>({ kind }: BookTarget, verb: V): `evaluationBooks.${V}` {
  return `${nouns[kind]}.${verb}` as `evaluationBooks.${V}`;
}

/** Sends a file to be read. @param report how much of it has been sent; the service reads it afterwards */
export async function uploadBook(
  target: BookTarget,
  { file, columnMappingId }: Upload,
  signal: AbortSignal,
  report: SentReport,
): Promise<BookDto> {
  const query = { name: file.name, ...(columnMappingId === undefined ? {} : { columnMappingId }) };
  const type = 'application/octet-stream'; // the content decides, not what the browser thinks of the name
  const options = { file: new Blob([file], { type }), signal };
  return (await sendingClient(report).call(operation(target, 'upload'), { params: place(target), query }, options))
    .data;
}

export async function getBook(target: BookTarget, bookId: string): Promise<BookDto> {
  return (await client.call(operation(target, 'get'), { params: place(target, bookId) })).data;
}

export async function getRows(target: BookTarget, bookId: string, query: RowsQuery): Promise<BookRowPage> {
  return (await client.call(operation(target, 'rows'), { params: place(target, bookId), query })).data;
}

export async function changeBook(target: BookTarget, book: BookDto, body: BookPatch): Promise<BookDto> {
  const options = { ifMatch: book.etag };
  return (await client.call(operation(target, 'change'), { params: place(target, book.id), body }, options)).data;
}

export async function applyBook(target: BookTarget, bookId: string, body: ApplyInput): Promise<BookDto> {
  return (await client.call(operation(target, 'apply'), { params: place(target, bookId), body })).data;
}

export async function discardBook(target: BookTarget, book: BookDto): Promise<void> {
  await client.call(operation(target, 'remove'), { params: place(target, book.id) }, { ifMatch: book.etag });
}

/** Keys of all conflicts of a book, for a decision on all of them. */
export async function conflictKeys(target: BookTarget, bookId: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const more: { cursor?: string } = cursor === null ? {} : { cursor };
    const page = await getRows(target, bookId, { kind: 'conflicting', limit: 200, ...more });
    keys.push(...page.items.flatMap(({ key }) => key ?? []));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return keys;
}
