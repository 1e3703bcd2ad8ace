import type { EntityManager } from 'typeorm';
import { writeInBulk } from '../audit/capture/write-in-bulk.js';
import { MOST_ROWS, summarise } from '../audit/row-changes.js';
import { rawColumns } from './finding.mapper.js';
import type { FindingContent, RawFinding } from './finding.mapper.js';
import type { Person } from './person.js';

/** A finding to be written: new with a version that none had here before, or in place of an older one with its version plus one. */
export interface FindingToWrite extends FindingContent {
  id: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  objectId: string;
  item: string;
  /** who writes; null when the result comes from elsewhere and nobody is known to have written it */
  writer: Person | null;
  /** it stands in place of an older one */
  replaces?: boolean;
}

const COLUMNS = 16;
/** PostgreSQL takes 65,535 parameters in one statement, SQLite 32,766. */
const ROWS_PER_STATEMENT = 500;
const OBJECTS_PER_STATEMENT = 1000;
const selectFindings = `SELECT ${rawColumns} FROM findings f JOIN evaluation_objects o ON o.id = f.object_id`;

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
  return em.query<RawFinding[]>(`${selectFindings} WHERE f.evaluation_id = ${mark} ORDER BY f.id`, [evaluationId]);
}

/** The findings on some objects, for a write that touches only those. */
export async function readFindingsOn(em: EntityManager, objectIds: readonly string[]): Promise<RawFinding[]> {
  const all: RawFinding[] = [];
  for (let start = 0; start < objectIds.length; start += OBJECTS_PER_STATEMENT) {
    const ids = objectIds.slice(start, start + OBJECTS_PER_STATEMENT);
    const mark = placeholders(dialectOf(em), 1);
    const list = ids.map((_id, index) => mark(index)).join(',');
    all.push(...(await em.query<RawFinding[]>(`${selectFindings} WHERE f.object_id IN (${list})`, ids)));
  }
  return all;
}

/** Write findings; what they say is new, so they stand at `saved`. The caller holds the evaluation, so nobody else writes meanwhile. */
export async function writeFindings(
  em: EntityManager,
  evaluationId: string,
  findings: readonly FindingToWrite[],
): Promise<void> {
  const write = (): Promise<void> => writeRows(em, evaluationId, findings);
  if (findings.length <= MOST_ROWS) return write();
  await writeInBulk(em, 'findings', write, () => {
    const inserted = findings.filter(({ replaces }) => !replaces).length;
    const ids = findings.map(({ id }) => id);
    return summarise(
      'findings',
      { inserted, updated: findings.length - inserted, deleted: 0 },
      contentText(evaluationId, findings),
      ids,
    );
  });
}

/** What was written as one text, for its hash; many times faster than JSON, and no text holds U+0000. */
function contentText(evaluationId: string, findings: readonly FindingToWrite[]): string {
  let text = evaluationId;
  for (const { id, version, objectId, item, result, record, risk, points, hazard, reason, advice } of findings)
    text += `\u0000${id}\u0000${version}\u0000${objectId}\u0000${item}\u0000${result}\u0000${record}\u0000${risk}\u0000${points}\u0000${hazard}\u0000${reason}\u0000${advice}`;
  return text;
}

async function writeRows(em: EntityManager, evaluationId: string, findings: readonly FindingToWrite[]): Promise<void> {
  if (dialectOf(em) === 'sqlite') return writeOneByOne(em, evaluationId, findings);
  for (let start = 0; start < findings.length; start += ROWS_PER_STATEMENT) {
    const chunk = findings.slice(start, start + ROWS_PER_STATEMENT);
    await em.query(
      postgresUpsert(chunk.length),
      chunk.flatMap((finding) => parametersOf(evaluationId, finding)),
    );
  }
}

interface SqliteConnection {
  prepare(sql: string): { run(...values: unknown[]): unknown };
}
const prepared = new WeakMap<SqliteConnection, ReturnType<SqliteConnection['prepare']>>();

/** On SQLite there is no way to a server: one prepared statement, run row by row, is faster than many rows in one statement. */
async function writeOneByOne(
  em: EntityManager,
  evaluationId: string,
  findings: readonly FindingToWrite[],
): Promise<void> {
  const connection = (await em.queryRunner!.connect()) as SqliteConnection; // a unit of work has a runner
  const statement = prepared.get(connection) ?? connection.prepare(upsert(`(${Array(COLUMNS).fill('?').join(',')})`));
  prepared.set(connection, statement);
  for (const finding of findings) statement.run(...parametersOf(evaluationId, finding));
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

const statements = new Map<number, string>();

function postgresUpsert(rows: number): string {
  const known = statements.get(rows);
  if (known !== undefined) return known;
  const mark = placeholders('postgres', 1);
  const columns = Array.from({ length: COLUMNS }, (_column, column) => column);
  const values = Array.from(
    { length: rows },
    (_row, row) => `(${columns.map((column) => mark(row * COLUMNS + column)).join(',')})`,
  );
  const statement = upsert(values.join(','));
  // full statements repeat, the rest of a call hardly ever does
  if (rows === ROWS_PER_STATEMENT || rows === 1) statements.set(rows, statement);
  return statement;
}

function upsert(values: string): string {
  return `INSERT INTO findings (id, created_at, updated_at, version, evaluation_id, object_id, item, result, record, risk, points, hazard, reason, advice, written_by_id, written_by)
VALUES ${values}
ON CONFLICT (object_id, item) DO UPDATE SET updated_at = excluded.updated_at, version = excluded.version, result = excluded.result,
record = excluded.record, risk = excluded.risk, points = excluded.points, hazard = excluded.hazard, reason = excluded.reason, advice = excluded.advice,
written_by_id = excluded.written_by_id, written_by = excluded.written_by, state = 'saved', submitted_by_id = NULL, submitted_by = NULL, submitted_at = NULL`;
}

function parametersOf(evaluationId: string, row: FindingToWrite): unknown[] {
  const { hazard, writer } = row;
  return [
    row.id,
    row.createdAt,
    row.updatedAt,
    row.version,
    evaluationId,
    row.objectId,
    row.item,
    row.result,
    row.record,
    row.risk,
    row.points,
    hazard === null ? null : Number(hazard), // SQLite binds no booleans; PostgreSQL reads 1 and 0 as true and false
    row.reason,
    row.advice,
    writer?.id ?? null,
    writer?.name ?? null,
  ];
}
