import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { AuditEntry } from '../audit/audit.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import type { RowChange } from '../audit/row-changes.js';
import type { EntryDetails } from '../audit/facts.js';
import { EvidenceLink, EvidenceRevision, EvidenceRow } from '../evidence/evidence.entity.js';
import { FindingRow } from '../findings/finding.entity.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { ObjectRow } from '../objects/object.entity.js';
import { RectificationHistory } from '../rectification/history.entity.js';
import {
  RectificationExtension,
  RectificationItem,
  RectificationTarget,
} from '../rectification/rectification.entity.js';
import { RetestEntryRow, RetestRow } from '../retests/retest.entity.js';

/** Entries beyond these are not read one by one. */
const MOST_ENTRIES = 200;
const MOST_IDS = 500;

/** Tables of which no paper tells. */
const UNTOLD = new Set([
  'accounts',
  'archive_imports',
  'archive_keys',
  'books',
  'column_mappings',
  'number_series',
  'paper_files',
  'papers',
  'rectification_reports',
  'reminder_marks',
  'reminders',
  'role_assignments',
  'security_policy',
  'sessions',
  'tokens',
  'wordings',
]);

/** How a row of a table leads to its system. */
interface Way {
  readonly entity: EntityTarget<ObjectLiteral>;
  /** relations up to the row that holds the id of the system */
  readonly path: readonly string[];
  /** a row that leads nowhere is told of by papers without a system alone */
  readonly loose?: boolean;
}

/** Of an evaluation, papers of other systems tell how it stands; this field only counts the changes of its findings. */
const OWN_FIELD = 'dataVersion';

/** Tables whose rows belong to one system, and are told of by its papers alone (and by those that look at many systems). */
const WAYS: Readonly<Record<string, Way>> = {
  evaluations: { entity: EvaluationRow, path: [] },
  findings: { entity: FindingRow, path: ['evaluation'] },
  evaluation_objects: { entity: ObjectRow, path: ['evaluation'] },
  notices: { entity: NoticeRow, path: ['evaluation'] },
  retests: { entity: RetestRow, path: ['evaluation'] },
  retest_entries: { entity: RetestEntryRow, path: ['retest', 'evaluation'] },
  rectification_items: { entity: RectificationItem, path: [] },
  rectification_targets: { entity: RectificationTarget, path: ['rectificationItem'] },
  rectification_history: { entity: RectificationHistory, path: ['rectificationItem'] },
  rectification_extensions: { entity: RectificationExtension, path: ['rectificationItem'] },
  evidence_links: { entity: EvidenceLink, path: ['rectificationItem'], loose: true },
  evidence: { entity: EvidenceRow, path: ['links', 'rectificationItem'], loose: true },
  evidence_revisions: { entity: EvidenceRevision, path: ['evidence', 'links', 'rectificationItem'], loose: true },
};

/**
 * The systems whose data were written since an entry of the audit log.
 * @returns null when any paper may have been touched: rows are gone, or belong to no one system
 */
export async function touchedSystems(em: EntityManager, after: number): Promise<ReadonlySet<string> | null> {
  const where = { seq: MoreThan(after) };
  const entries = await em.find(AuditEntry, { where, select: { seq: true, details: true }, take: MOST_ENTRIES + 1 });
  if (entries.length > MOST_ENTRIES) return null;
  const rows = changedRows(entries.map(({ details }) => JSON.parse(details) as EntryDetails));
  if (rows === null) return null;
  const systems = new Set<string>();
  for (const [table, ids] of rows) {
    const found = await systemsOf(em, WAYS[table]!, ids); // only tables with a way are collected
    if (found === null) return null;
    for (const id of found) systems.add(id);
  }
  return systems;
}

/** Ids of the changed rows by table; null when a table leads to no one system. */
function changedRows(entries: readonly EntryDetails[]): Map<string, Set<string>> | null {
  const rows = new Map<string, Set<string>>();
  for (const { changes, bulk } of entries) {
    const several = bulk.map(({ table, ids, inserted, updated, deleted }) => ({
      table,
      ids: table === 'evaluations' || ids.length < inserted + updated + deleted ? null : ids,
    }));
    for (const { table, ids } of [...changes.map(oneRow), ...several]) {
      if (UNTOLD.has(table)) continue;
      if (!(table in WAYS) || ids === null) return null;
      const own = rows.get(table) ?? new Set();
      for (const id of ids) own.add(id);
      if (own.size > MOST_IDS) return null;
      rows.set(table, own);
    }
  }
  return rows;
}

function oneRow({ table, id, change, fields }: RowChange): { table: string; ids: string[] | null } {
  const counts = change === 'updated' && Object.keys(fields).every((field) => field === OWN_FIELD);
  return { table, ids: table !== 'evaluations' || counts ? [id] : null };
}

/** Null when a row is gone: nobody knows any more to which system it belonged. */
async function systemsOf(
  em: EntityManager,
  { entity, path, loose }: Way,
  ids: ReadonlySet<string>,
): Promise<string[] | null> {
  const builder = em
    .createQueryBuilder(entity, 'row')
    .select('row.id', 'id')
    .where({ id: In([...ids]) });
  let at = 'row';
  for (const relation of path) {
    builder.leftJoin(`${at}.${relation}`, relation);
    at = relation;
  }
  const found = await builder
    .addSelect(`${at}.systemId`, 'systemId')
    .getRawMany<{ id: string; systemId: string | null }>();
  if (new Set(found.map(({ id }) => id)).size < ids.size) return null;
  const systems = found.flatMap(({ systemId }) => systemId ?? []);
  return loose || systems.length === found.length ? systems : null;
}
