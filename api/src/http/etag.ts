import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors/api-error.js';
import type { Operation, Precondition } from '../operations/operation.js';

/** What an ETag is made of: the version, and a piece of the id, so that a row made anew at the same address is not taken for the old one. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

const ID_PIECE = 8;

/** The strong ETag of a row. @example etagOf({ id: '…89abcdef', version: 3 }) // '"3-89abcdef"' */
export function etagOf(row: Versioned): string {
  return `"${row.version}-${row.id.slice(-ID_PIECE)}"`;
}

/** Read `If-Match` and `If-None-Match` of a changing call. @throws ApiError 428 when the operation needs a version and none is given */
export function readPrecondition(operation: Operation, request: IncomingMessage): Precondition {
  const ifMatch = split(request.headers['if-match']);
  const ifNoneMatch = request.headers['if-none-match'] === '*';
  if (!operation.mutable || ifMatch !== null || (operation.mutable === 'or-create' && ifNoneMatch))
    return { ifMatch, ifNoneMatch };
  const create = operation.mutable === 'or-create' ? '；新建则带上 If-None-Match: *' : '';
  throw new ApiError('precondition.missing', `修改须带上 If-Match，其值为读取时得到的 ETag${create}`);
}

/** Whether the caller holds the version that is there; `*` is not taken, because it would overwrite what nobody has seen. */
export function matches(precondition: Precondition, row: Versioned): boolean {
  return precondition.ifMatch?.includes(etagOf(row)) ?? false;
}

/** 412 with what is there now; null when there is nothing. */
export function stale(current: unknown, etag: string | null): ApiError {
  const detail =
    current === null
      ? '这条数据已不存在；请重新读取，或以 If-None-Match: * 新建'
      : '这条数据已被他人修改；current 是现在的内容，请比较后带上新的 ETag 重试';
  return new ApiError('precondition.stale', detail, { current, headers: etag === null ? {} : { ETag: etag } });
}

/** Whether a reader already has this version (`If-None-Match`). */
export function isKnown(request: IncomingMessage, etag: string): boolean {
  return split(request.headers['if-none-match'])?.some((known) => known.replace(/^W\//, '') === etag) ?? false;
}

function split(header: string | undefined): string[] | null {
  return header === undefined ? null : header.split(',').map((part) => part.trim());
}
