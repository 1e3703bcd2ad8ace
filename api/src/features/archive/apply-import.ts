import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { FindingRow } from '../findings/finding.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { systemKey } from '../systems/system.service.js';
import type { System } from '../systems/system.entity.js';
import { ArchiveBase } from './archive.entity.js';
import { textAt } from './archive-rows.js';
import type { ArchivedRow } from './archive-rows.js';
import { keyOf } from './archive-tables.js';
import type { ArchiveTable } from './archive-tables.js';
import type { OpenArchive } from './open-archive.js';
import type { ImportPlan, TablePlan } from './plan-import.js';

const PARAMETERS_PER_STATEMENT = 20_000;
/** Changes of these make the figures of their evaluation out of date. */
const SCORED = new Set(['evaluations', 'evaluation_objects', 'findings']);

interface Applied {
  readonly em: EntityManager;
  readonly app: Pick<AppContext, 'now'>;
  readonly archive: OpenArchive;
  readonly organizationId: string | null;
}

/** Do what the plan says, in the caller's unit of work. Files of evidence are in their store already. */
export async function applyImport(context: Applied, { tables }: ImportPlan): Promise<void> {
  await storeFiles(context, tables);
  const moved = new Set<string>();
  for (const { table, remove } of tables.toReversed())
    if (remove.length > 0) await removeRows(context, table, remove, moved);
  for (const plan of tables) {
    await insertRows(context, plan);
    for (const { row, local } of plan.update) await updateRow(context, plan.table, row, local);
    if (SCORED.has(plan.table.name))
      for (const row of [...plan.create, ...plan.update.map(({ row: changed }) => changed)])
        moved.add(String(row['evaluationId'] ?? row['id']));
  }
  await outdateScores(context, tables, moved);
  await rememberBases(context, tables);
  await raiseSeries(context, tables);
}

/** Figures that were worked out before are not shown again; those of evaluations that are new here were never worked out. */
async function outdateScores({ em }: Applied, tables: readonly TablePlan[], moved: ReadonlySet<string>): Promise<void> {
  const fresh = tables.find(({ table }) => table.name === 'evaluations')?.create ?? [];
  const known = new Set(fresh.map((row) => row['id']));
  for (const id of moved) if (!known.has(id)) await em.increment(EvaluationRow, { id }, 'dataVersion', 1);
}

async function storeFiles({ em, app, archive }: Applied, tables: readonly TablePlan[]): Promise<void> {
  const created = new Map(tables.map(({ table, create }) => [table.name, create]));
  const hashes = new Set([
    ...(created.get('paper_files') ?? []).map((row) => textAt(row, 'sha256')),
    ...(created.get('papers') ?? []).flatMap((row) =>
      row['inputSha256'] === null ? [] : [textAt(row, 'inputSha256')],
    ),
  ]);
  for (const sha256 of hashes) {
    if (await em.existsBy(StoredFile, { sha256 })) continue;
    const bytes = await archive.members.read(`files/${sha256}`);
    await em.insert(StoredFile, { sha256, size: bytes.length, createdAt: timestamp(app), bytes });
  }
}

async function removeRows(
  { em }: Applied,
  table: ArchiveTable,
  keys: readonly string[],
  moved: Set<string>,
): Promise<void> {
  for (const id of keys) {
    if (table.name === 'findings') {
      const row = await em.findOneBy(FindingRow, { id });
      if (row) moved.add(row.evaluationId);
    }
    await em.delete(table.entity, { id });
  }
}

async function insertRows(context: Applied, { table, create }: TablePlan): Promise<void> {
  const columns = context.em.connection.getMetadata(table.entity).columns.length;
  const most = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / columns));
  const rows = create.map((row) => placed(context, table, row));
  for (let at = 0; at < rows.length; at += most) await context.em.insert(table.entity, rows.slice(at, at + most));
}

/** A row as it lies in this instance: under the chosen organization, with this instance's own search key. */
function placed({ organizationId }: Applied, table: ArchiveTable, row: ArchivedRow): Record<string, unknown> {
  const own = { ...row };
  if (table.name === 'systems') own['searchKey'] = systemKey(row as unknown as System); // the check proved its columns
  if (table.name === 'systems' || (row['organizationId'] ?? null) !== null) own['organizationId'] = organizationId;
  if (!('organizationId' in row)) delete own['organizationId'];
  return own;
}

async function updateRow(context: Applied, table: ArchiveTable, row: ArchivedRow, local: ArchivedRow): Promise<void> {
  const { em, app } = context;
  const own = placed(context, table, row);
  // what belongs to this instance stays as it is
  for (const name of [
    'dataVersion',
    'writtenById',
    'submittedById',
    'createdBy',
    'actorId',
    'organizationId',
    'version',
  ])
    delete own[name];
  if ('updatedAt' in own) own['updatedAt'] = timestamp(app);
  const version = Number(local['version'] ?? 0);
  // a finding takes the number of its source, because its older versions carry theirs
  if (version > 0) own['version'] = Math.max(version + 1, Number(row['version']));
  const where = { [table.key ?? 'id']: keyOf(table, row), ...(version > 0 ? { version } : {}) };
  const { affected } = await em.update(table.entity, where, own);
  if (affected !== 1) throw new ApiError('database.busy', '导入期间有人修改了同一条数据，没有写入任何内容；请稍后重试');
}

async function rememberBases({ em, archive }: Applied, tables: readonly TablePlan[]): Promise<void> {
  const systemId = archive.manifest.system.id;
  for (const { table, remove, bases } of tables) {
    for (const rowId of remove) await em.delete(ArchiveBase, { systemId, tableName: table.name, rowId });
    const rows = [...bases].map(([rowId, hash]) => ({ systemId, tableName: table.name, rowId, hash }));
    for (let at = 0; at < rows.length; at += 2000)
      await em.upsert(ArchiveBase, rows.slice(at, at + 2000), ['systemId', 'tableName', 'rowId']);
  }
}

/** The next paper of an issuer must not be given a number that came in. */
async function raiseSeries({ em }: Applied, tables: readonly TablePlan[]): Promise<void> {
  const papers = tables.find(({ table }) => table.name === 'papers')?.create ?? [];
  const highest = new Map<string, [issuer: unknown, kind: unknown, year: unknown, serial: number]>();
  for (const { issuer, kind, year, serial } of papers) {
    const key = JSON.stringify([issuer, kind, year]);
    if (typeof serial === 'number' && serial > (highest.get(key)?.[3] ?? 0))
      highest.set(key, [issuer, kind, year, serial]);
  }
  const marks = em.connection.options.type === 'postgres' ? ['$1', '$2', '$3', '$4'] : ['?', '?', '?', '?'];
  const most = em.connection.options.type === 'postgres' ? 'GREATEST' : 'max';
  for (const values of highest.values())
    await em.query(
      `INSERT INTO number_series (issuer, kind, year, last) VALUES (${marks.join(', ')})
ON CONFLICT (issuer, kind, year) DO UPDATE SET last = ${most}(number_series.last, excluded.last)`,
      values,
    );
}
