import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ownersOf } from '../../access/owners.js';
import { ApiError } from '../../errors/api-error.js';
import { PaperRow } from '../papers/paper.entity.js';
import { System } from '../systems/system.entity.js';
import { contentHash, propertiesOf } from './archive-rows.js';
import type { ArchivedRow } from './archive-rows.js';
import { keyOf } from './archive-tables.js';
import type { ArchiveTable } from './archive-tables.js';
import type { ImportPlan, TablePlan } from './plan-import.js';

const IDS_PER_QUERY = 500;
/** One piece of evidence may hang in two systems of one organization, and so come in two archives. */
const SHARED = new Set(['evidence', 'evidence_revisions']);

/**
 * Rows that the archive would make but whose ids, numbers or names are somebody else's here. Ids keep their value wherever they go, so such
 * an archive is refused as a whole; nothing is told of whose they are.
 * @returns the plan without evidence that is here already, through another system of the same organization
 * @throws ApiError `archive.taken`
 */
export async function withoutTaken(
  em: EntityManager,
  plan: ImportPlan,
  organizationId: string | null,
): Promise<ImportPlan> {
  const tables: TablePlan[] = [];
  for (const own of plan.tables) tables.push(await freeRows(em, own, organizationId));
  const created = (name: string): readonly ArchivedRow[] =>
    tables.find(({ table }) => table.name === name)?.create ?? [];
  for (const { issuer, kind, number, paperVersion } of created('papers'))
    if (await em.existsBy(PaperRow, { issuer, kind, number, paperVersion } as never))
      throw taken(`文书文号「${String(number)}」已被使用`);
  for (const { name } of created('systems'))
    if (organizationId !== null && (await em.existsBy(System, { organizationId, name: String(name) })))
      throw taken(`所选单位已有名为「${String(name)}」的另一个系统；请改名，或选择另一个单位`);
  return { ...plan, tables };
}

async function freeRows(em: EntityManager, plan: TablePlan, organizationId: string | null): Promise<TablePlan> {
  const { table } = plan;
  const here = await sameKeys(em, table, plan.create);
  if (here.size === 0) return plan;
  for (const row of plan.create) {
    const local = here.get(keyOf(table, row));
    if (local && !(await isShared(em, table, row, local, organizationId)))
      throw taken(`${table.zh}的编号 ${keyOf(table, row)} 已被使用`);
  }
  const create = plan.create.filter((row) => !here.has(keyOf(table, row)));
  return { ...plan, create, unchanged: plan.unchanged + here.size };
}

async function sameKeys(
  em: EntityManager,
  table: ArchiveTable,
  rows: readonly ArchivedRow[],
): Promise<Map<string, ArchivedRow>> {
  const found = new Map<string, ArchivedRow>();
  const key = table.key ?? 'id';
  const properties = propertiesOf(em, table);
  for (let at = 0; at < rows.length; at += IDS_PER_QUERY) {
    const keys = rows.slice(at, at + IDS_PER_QUERY).map((row) => keyOf(table, row));
    const list = (await em.find(table.entity, { where: { [key]: In(keys) } })) as Record<string, unknown>[]; // entities by their columns
    for (const row of list)
      found.set(String(row[key]), Object.fromEntries(properties.map((name) => [name, row[name] ?? null])));
  }
  return found;
}

async function isShared(
  em: EntityManager,
  table: ArchiveTable,
  row: ArchivedRow,
  local: ArchivedRow,
  organizationId: string | null,
): Promise<boolean> {
  if (!SHARED.has(table.name) || contentHash(row) !== contentHash(local)) return false;
  const owners = await ownersOf(em, 'evidence', String(row['evidenceId'] ?? row['id']));
  return organizationId !== null && owners.every((owner) => owner.organizationId === organizationId);
}

function taken(what: string): ApiError {
  return new ApiError('archive.taken', `档案不能导入到这里：${what}。没有写入任何内容`);
}
