import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { ownersOf } from '../../access/owners.js';
import type { AppContext } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { etagOf } from '../../http/etag.js';
import { beginWork, bumpData, openForWriting } from '../evaluations/evaluation.service.js';
import type { BulkInput, BulkResult } from './bulk.dto.js';
import { writeFindings } from './finding-store.js';
import type { FindingToWrite } from './finding-store.js';
import { FindingRow } from './finding.entity.js';
import { keepVersions } from './finding-versions.js';
import { personOf } from './person.js';
import { planBulk } from './plan-bulk.js';
import type { BulkPlan } from './plan-bulk.js';

/** What a bulk call needs of the one who calls. */
export interface BulkContext {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
  readonly access: Access;
}

/**
 * Write many findings in one unit of work.
 * @throws ApiError `findings.bulk-refused` or `findings.bulk-conflict` with the same result a dry run gives, when all or nothing was asked
 */
export async function writeBulk(
  { em, app, actor, access }: BulkContext,
  evaluationId: string,
  input: Plain<BulkInput>,
): Promise<Plain<BulkResult>> {
  const evaluation = await openForWriting(em, evaluationId);
  const reopenAccepted = (input.reopenAccepted ?? false) && (await mayReview(em, access, evaluationId));
  const asker = { writer: personOf(actor), reopenAccepted };
  const plan = await planBulk(em, app, evaluation, input, asker);
  const result = resultOf(input, plan);
  if (input.dryRun) return result;
  if (!result.applied) throw refusal(result);
  if (plan.writes.length > 0) await beginWork(em, app, evaluation);
  if (await carryOut(em, app, evaluationId, plan))
    await bumpData(em, evaluation, Math.max(0, ...plan.removals.map(({ version }) => version)));
  return input.returnVersions ? { ...result, versions: plan.writes.map(versionOf) } : result;
}

/** Rewriting what a second person accepted takes the right of that person. */
async function mayReview(em: EntityManager, access: Access, evaluationId: string): Promise<boolean> {
  const owners = await ownersOf(em, 'evaluation', evaluationId);
  return owners.some((owner) => access.covers('findings.review', owner));
}

const IDS_PER_STATEMENT = 1000;

/** @returns whether anything was to be done */
async function carryOut(em: EntityManager, app: AppContext, evaluationId: string, plan: BulkPlan): Promise<boolean> {
  const { writes, replaced, removals } = plan;
  await keepVersions(em, app, replaced);
  if (writes.length > 0) await writeFindings(em, evaluationId, writes);
  const ids = removals.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT)
    await em.delete(FindingRow, { id: In(ids.slice(start, start + IDS_PER_STATEMENT)) });
  return writes.length + removals.length > 0;
}

function resultOf(input: Plain<BulkInput>, plan: BulkPlan): Plain<BulkResult> {
  const mode = input.mode ?? 'allOrNothing';
  const conflicting = plan.conflicts.length + plan.removalConflicts.length;
  return {
    dryRun: input.dryRun ?? false,
    mode,
    applied: plan.refusals.size + conflicting === 0 || mode === 'goodRows',
    total: input.rows.length,
    inserted: plan.inserted,
    updated: plan.writes.length - plan.inserted,
    unchanged: plan.unchanged,
    removed: plan.removals.length,
    skipped: plan.skips.length,
    refused: plan.refusals.size,
    conflicting,
    refusals: [...plan.refusals]
      .sort(([one], [other]) => one - other)
      .map(([index, issues]) => ({ row: index + 1, issues })),
    conflicts: plan.conflicts,
    removalConflicts: plan.removalConflicts,
    skips: plan.skips,
  };
}

function refusal(result: Plain<BulkResult>): ApiError {
  const first = result.refusals[0] ?? result.conflicts[0];
  const reason = result.refusals[0]?.issues[0]?.message ?? '版本与现有的不同';
  const place = first ? `第 ${first.row} 行` : `第 ${result.removalConflicts[0]?.removal ?? 0} 条删除`;
  const rest = `共拒绝 ${result.refused} 行、冲突 ${result.conflicting} 行，未作任何修改；请改正后重发，或用 mode: goodRows 只写能写的行`;
  return new ApiError(
    result.refused > 0 ? 'findings.bulk-refused' : 'findings.bulk-conflict',
    `${place}：${reason}。${rest}`,
    { bulk: result },
  );
}

function versionOf(write: FindingToWrite & { readonly row: number }): { row: number; version: number; etag: string } {
  return { row: write.row, version: write.version, etag: etagOf(write) };
}
