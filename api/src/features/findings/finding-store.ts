import type { EntityManager } from 'typeorm';
import { rawColumns } from './finding.mapper.js';
import type { FindingContent, RawFinding } from './finding.mapper.js';

/** A finding to be written: new with version 1, or in place of an older one with its version plus one. */
export interface FindingToWrite extends FindingContent {
  id: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  objectId: string;
  item: string;
}

const COLUMNS = 14;
/** SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535. */
const ROWS_PER_STATEMENT = 500;

/** Findings are read and written by SQL of our own: this is where speed is asked for, and where a row is only text and numbers. */
export async function readFinding(
  em: EntityManager,
  evaluationId: string,
  objectKey: string,
  item: string,
): Promise<RawFinding | null> {
  const rows = await em.query<RawFinding[]>(oneFinding[dialectOf(em)], [evaluationId, objectKey, item]);
  return rows[0] ?? null;
}

/** Every finding of an evaluation in the order of writing. */
export function readFindings(em: EntityManager, evaluationId: string): Promise<RawFinding[]> {
  const mark = placeholders(dialectOf(em), 1)(0);
  return em.query<RawFinding[]>(
    `SELECT ${rawColumns} FROM findings f JOIN evaluation_objects o ON o.id = f.object_id WHERE f.evaluation_id = ${mark} ORDER BY f.id`,
    [evaluationId],
  );
}

/** Write findings, as few statements as the databases allow. The caller holds the evaluation, so nobody else writes meanwhile. */
export async function writeFindings(
  em: EntityManager,
  evaluationId: string,
  findings: readonly FindingToWrite[],
): Promise<void> {
  const dialect = dialectOf(em);
  for (let start = 0; start < findings.length; start += ROWS_PER_STATEMENT) {
    const chunk = findings.slice(start, start + ROWS_PER_STATEMENT);
    await em.query(upsert(dialect, chunk.length), parameters(evaluationId, chunk));
  }
}

type Dialect = 'postgres' | 'sqlite';

function dialectOf(em: EntityManager): Dialect {
  return em.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
}

const oneFinding: Readonly<Record<Dialect, string>> = {
  sqlite: findingBy('?', '?', '?'),
  postgres: findingBy('$1', '$2', '$3'),
};

function findingBy(evaluation: string, key: string, item: string): string {
  return `SELECT ${rawColumns} FROM evaluation_objects o JOIN findings f ON f.object_id = o.id WHERE o.evaluation_id = ${evaluation} AND o.key = ${key} AND f.item = ${item}`;
}

function placeholders(dialect: Dialect, first: number): (offset: number) => string {
  return dialect === 'postgres' ? (offset) => `$${first + offset}` : () => '?';
}

const statements = new Map<string, string>();

function upsert(dialect: Dialect, rows: number): string {
  const key = `${dialect}/${rows}`;
  let statement = statements.get(key);
  if (statement === undefined) {
    statement = buildUpsert(dialect, rows);
    // full chunks repeat, the rest of a call hardly ever does
    if (rows === ROWS_PER_STATEMENT || rows === 1) statements.set(key, statement);
  }
  return statement;
}

function buildUpsert(dialect: Dialect, rows: number): string {
  const mark = placeholders(dialect, 1);
  const values = Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: COLUMNS }, (_column, column) => mark(row * COLUMNS + column)).join(',')})`,
  );
  return `INSERT INTO findings (id, created_at, updated_at, version, evaluation_id, object_id, item, result, record, risk, points, hazard, reason, advice)
VALUES ${values.join(',')}
ON CONFLICT (object_id, item) DO UPDATE SET updated_at = excluded.updated_at, version = excluded.version, result = excluded.result,
record = excluded.record, risk = excluded.risk, points = excluded.points, hazard = excluded.hazard, reason = excluded.reason, advice = excluded.advice`;
}

function parameters(evaluationId: string, findings: readonly FindingToWrite[]): unknown[] {
  const list: unknown[] = [];
  for (const row of findings) {
    list.push(row.id, row.createdAt, row.updatedAt, row.version, evaluationId, row.objectId, row.item);
    list.push(row.result, row.record, row.risk, row.points, row.hazard, row.reason, row.advice);
  }
  return list;
}
