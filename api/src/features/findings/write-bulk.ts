import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { compileValidator } from '../../dto/compile-validator.js';
import type { RequestIssue } from '../../dto/compile-validator.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { etagOf } from '../../http/etag.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { bumpData, openForWriting } from '../evaluations/evaluation.service.js';
import { ObjectRow } from '../objects/object.entity.js';
import { FindingRowInput } from './bulk.dto.js';
import type { BulkInput, BulkResult, RowConflictDto } from './bulk.dto.js';
import { checkRows } from './check-rows.js';
import { readFindingsOn, writeFindings } from './finding-store.js';
import type { FindingToWrite } from './finding-store.js';
import { contentOf, fullContent, sameContent, toFindingDto } from './finding.mapper.js';
import type { RawFinding } from './finding.mapper.js';

/** What a bulk call would do, row by row; made before anything is written, so that preview and real run are one thing. */
interface BulkPlan {
  readonly writes: (FindingToWrite & { readonly row: number })[];
  readonly refusals: Map<number, RequestIssue[]>;
  readonly conflicts: RowConflictDto[];
  inserted: number;
  unchanged: number;
}

/**
 * Write many findings in one unit of work.
 * @throws ApiError `findings.bulk-refused` or `findings.bulk-conflict` with the same result a dry run gives, when all or nothing was asked
 */
export async function writeBulk(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  input: BulkInput,
): Promise<Plain<BulkResult>> {
  const evaluation = await openForWriting(em, evaluationId);
  const plan = await planRows(em, app, evaluation, input.rows);
  const result = resultOf(input, plan);
  if (input.dryRun) return result;
  if (!result.applied) throw refusal(result);
  if (plan.writes.length > 0) {
    await writeFindings(em, evaluationId, plan.writes);
    await bumpData(em, evaluation);
  }
  return input.returnVersions ? { ...result, versions: plan.writes.map(versionOf) } : result;
}

async function planRows(
  em: EntityManager,
  app: AppContext,
  evaluation: EvaluationRow,
  rows: readonly unknown[],
): Promise<BulkPlan> {
  const { refusals, sound, indexes } = readRows(rows);
  const objects = await objectsOf(em, evaluation.id, sound);
  const numberOf = (position: number): number => indexes[position]!; // indexes runs along with sound
  for (const [position, issues] of checkRows(evaluation, objects.keys(), sound.map(withoutVersion), numberOf))
    refusals.set(numberOf(position), issues);
  const known = await knownFindings(em, [...objects.values()]);
  const plan: BulkPlan = { writes: [], refusals, conflicts: [], inserted: 0, unchanged: 0 };
  const at = timestamp(app);
  for (const [position, row] of sound.entries()) {
    const index = indexes[position]!;
    if (refusals.has(index)) continue;
    const objectId = objects.get(row.object)!; // checkRows refused unknown ones
    planRow(plan, index + 1, row, objectId, known.get(`${objectId}/${row.item}`) ?? null, app, at);
  }
  return plan;
}

function planRow(
  plan: BulkPlan,
  number: number,
  row: FindingRowInput,
  objectId: string,
  known: RawFinding | null,
  app: AppContext,
  at: string,
): void {
  const expectedVersion = row.version ?? null;
  if (expectedVersion !== null && expectedVersion !== (known?.version ?? 0)) {
    plan.conflicts.push({ row: number, expectedVersion, yours: row, theirs: known && toFindingDto(known) });
    return;
  }
  const content = fullContent(row);
  if (known && sameContent(content, contentOf(known))) {
    plan.unchanged += 1;
    return;
  }
  if (!known) plan.inserted += 1;
  const { id, createdAt, version } = known
    ? { id: known.id, createdAt: known.created_at, version: known.version + 1 }
    : { id: app.newId(), createdAt: at, version: 1 };
  plan.writes.push({ row: number, id, createdAt, updatedAt: at, version, objectId, item: row.item, ...content });
}

/** The shape of every row; those of the right shape go on with their index. */
function readRows(rows: readonly unknown[]): {
  refusals: Map<number, RequestIssue[]>;
  sound: FindingRowInput[];
  indexes: number[];
} {
  const validate = compileValidator(FindingRowInput);
  const refusals = new Map<number, RequestIssue[]>();
  const sound: FindingRowInput[] = [];
  const indexes: number[] = [];
  for (const [index, row] of rows.entries()) {
    const issues: RequestIssue[] = [];
    validate(row, '$', issues);
    if (issues.length > 0) refusals.set(index, issues);
    else {
      sound.push(row as FindingRowInput); // just checked
      indexes.push(index);
    }
  }
  return { refusals, sound, indexes };
}

function withoutVersion(row: FindingRowInput): Omit<FindingRowInput, 'version'> {
  if (row.version === undefined) return row;
  const { version: _version, ...finding } = row;
  return finding;
}

/** Key → id of the objects that the rows name. */
async function objectsOf(
  em: EntityManager,
  evaluationId: string,
  rows: readonly FindingRowInput[],
): Promise<Map<string, string>> {
  const keys = [...new Set(rows.map((row) => row.object))];
  const found = await em.find(ObjectRow, { select: { id: true, key: true }, where: { evaluationId, key: In(keys) } });
  return new Map(found.map(({ key, id }) => [key, id]));
}

async function knownFindings(em: EntityManager, objectIds: readonly string[]): Promise<Map<string, RawFinding>> {
  const rows = await readFindingsOn(em, objectIds);
  return new Map(rows.map((row) => [`${row.object_id}/${row.item}`, row]));
}

function resultOf(input: BulkInput, plan: BulkPlan): Plain<BulkResult> {
  const mode = input.mode ?? 'allOrNothing';
  const bad = plan.refusals.size + plan.conflicts.length;
  return {
    dryRun: input.dryRun ?? false,
    mode,
    applied: bad === 0 || mode === 'goodRows',
    total: input.rows.length,
    inserted: plan.inserted,
    updated: plan.writes.length - plan.inserted,
    unchanged: plan.unchanged,
    refused: plan.refusals.size,
    conflicting: plan.conflicts.length,
    refusals: [...plan.refusals]
      .sort(([one], [other]) => one - other)
      .map(([index, issues]) => ({ row: index + 1, issues })),
    conflicts: plan.conflicts,
  };
}

function refusal(result: BulkResult): ApiError {
  const first = result.refusals[0] ?? result.conflicts[0];
  const reason = result.refusals[0]?.issues[0]?.message ?? '版本与现有的不同';
  const rest = `共拒绝 ${result.refused} 行、冲突 ${result.conflicting} 行，未作任何修改；请改正后重发，或用 mode: goodRows 只写能写的行`;
  return new ApiError(
    result.refused > 0 ? 'findings.bulk-refused' : 'findings.bulk-conflict',
    `第 ${first?.row ?? 0} 行：${reason}。${rest}`,
    { bulk: result },
  );
}

function versionOf(write: FindingToWrite & { readonly row: number }): { row: number; version: number; etag: string } {
  return { row: write.row, version: write.version, etag: etagOf(write) };
}
