import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { TableSummary } from '../row-changes.js';

/** Turns the notes about one table off and on again within a unit of work. */
export type Quiet = (em: EntityManager, table: string, quiet: boolean) => Promise<unknown>;

const quietOf = new WeakMap<DataSource, Quiet>();
const notes = new WeakMap<QueryRunner, TableSummary[]>();

export function offerQuiet(source: DataSource, quiet: Quiet): void {
  quietOf.set(source, quiet);
}

/**
 * Write thousands of rows whose summary the caller makes itself, which is many times faster than having the database note each of them.
 * After a failure nothing is turned on again: the unit of work is rolled back, and the switch with it.
 */
export async function writeInBulk(
  em: EntityManager,
  table: string,
  work: () => Promise<unknown>,
  summary: () => TableSummary,
): Promise<void> {
  const quiet = quietOf.get(em.connection);
  if (!quiet) return void (await work());
  await quiet(em, table, true);
  await work();
  await quiet(em, table, false);
  notesOf(em).push(summary());
}

/** The summaries of this unit of work, which are forgotten by it. */
export function takeNotes(em: EntityManager): TableSummary[] {
  const own = notesOf(em);
  return own.splice(0, own.length);
}

function notesOf(em: EntityManager): TableSummary[] {
  const runner = em.queryRunner!; // a unit of work has one
  const own = notes.get(runner) ?? [];
  notes.set(runner, own);
  return own;
}
