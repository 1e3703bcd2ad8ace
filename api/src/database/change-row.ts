import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { timestamp } from '../app-context.js';
import type { AppContext } from '../app-context.js';
import type { ApiError } from '../errors/api-error.js';
import { etagOf, matches, stale } from '../http/etag.js';
import type { Precondition } from '../operations/operation.js';
import type { VersionedRow } from './versioned.entity.js';

/** The part of a call that changing a row needs. */
export interface ChangeContext {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly precondition: Precondition;
}

/** What changing rows of one noun needs to know about the noun. */
export interface RowKind<E extends VersionedRow> {
  readonly entity: EntityTarget<E>;
  /** the row with whatever its answer needs beside it */
  readonly load: (em: EntityManager, id: string) => Promise<E | null>;
  /** how a row looks to its caller; shown when the caller's version is stale */
  readonly show: (row: E) => unknown;
}

/**
 * Change a row that the caller has seen: by id and version, never by `save()`, which would write a stale copy over a newer row.
 * @param patch new values; undefined ones stay as they are
 * @returns the row as it is now
 * @throws ApiError `precondition.stale` with the row as it is now
 */
export async function changeRow<E extends VersionedRow>(
  context: ChangeContext,
  kind: RowKind<E>,
  row: E,
  patch: Partial<E>,
): Promise<E> {
  requireVersion(context, kind, row);
  const { em, app } = context;
  const values = { ...withoutUndefined(patch), updatedAt: timestamp(app) };
  const { affected } = await em.update(kind.entity, atVersion(row), values as unknown as QueryDeepPartialEntity<E>);
  const now = await kind.load(em, row.id);
  if (affected !== 1 || !now) throw staleRow(kind, now);
  return now;
}

/** Delete a row that the caller has seen. @throws ApiError `precondition.stale` */
export async function removeRow<E extends VersionedRow>(
  context: ChangeContext,
  kind: RowKind<E>,
  row: E,
): Promise<void> {
  requireVersion(context, kind, row);
  const { affected } = await context.em.delete(kind.entity, atVersion(row));
  if (affected !== 1) throw staleRow(kind, await kind.load(context.em, row.id));
}

/** @throws ApiError `precondition.stale` unless the caller named the row's version */
export function requireVersion<E extends VersionedRow>(
  context: Pick<ChangeContext, 'precondition'>,
  kind: Pick<RowKind<E>, 'show'>,
  row: E,
): void {
  if (!matches(context.precondition, row)) throw staleRow(kind, row);
}

function staleRow<E extends VersionedRow>(kind: Pick<RowKind<E>, 'show'>, now: E | null): ApiError {
  return now ? stale(kind.show(now), etagOf(now)) : stale(null, null);
}

/** Times and version of a new row. */
export function freshRow(app: AppContext): { id: string; createdAt: string; updatedAt: string; version: number } {
  const at = timestamp(app);
  return { id: app.newId(), createdAt: at, updatedAt: at, version: 1 };
}

function withoutUndefined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function atVersion<E extends VersionedRow>(row: E): FindOptionsWhere<E> {
  return { id: row.id, version: row.version } as FindOptionsWhere<E>;
}
