import { checkReview, reviewMoves } from '@mlps/controls';
import type { ReviewAction } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { openForWriting } from '../evaluations/evaluation.service.js';
import { itemsOf } from '../findings/finding.service.js';
import { readFindings } from '../findings/finding-store.js';
import { FindingRow } from '../findings/finding.entity.js';
import { reviewedOf } from '../findings/finding.mapper.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import { keepVersions } from '../findings/finding-versions.js';
import { personOf } from '../findings/person.js';
import type { Person } from '../findings/person.js';
import type { BulkContext } from '../findings/write-bulk.js';
import { MOST_FINDINGS } from './review.dto.js';
import type { FindingChoiceInput, MoveSkip, ReviewResult, ReviewSkipDto } from './review.dto.js';

/** What is asked: which move, with which words. */
export interface MoveRequest {
  readonly action: ReviewAction;
  readonly comment: string | null;
  readonly choice: Plain<FindingChoiceInput>;
}

interface MovePlan {
  readonly moves: RawFinding[];
  readonly skips: ReviewSkipDto[];
}

/**
 * Submit, accept, return or reopen findings in one unit of work; what cannot be moved is left alone and listed with its reason.
 * @throws ApiError `resource.not-found`, `evaluation.completed`, `findings.too-many`
 */
export async function moveFindings(
  { em, app, actor }: BulkContext,
  evaluationId: string,
  request: MoveRequest,
): Promise<Plain<ReviewResult>> {
  const evaluation = await openForWriting(em, evaluationId);
  const person = personOf(actor);
  const plan = await planMoves(em, evaluation, request, person.id);
  const dryRun = request.choice.dryRun ?? false;
  if (!dryRun) await carryOut(em, app, plan.moves, request, person);
  const { action } = request;
  const state = reviewMoves[action].to;
  return {
    dryRun,
    action,
    total: plan.moves.length + plan.skips.length,
    done: plan.moves.length,
    skipped: plan.skips.length,
    moved: plan.moves.map(({ object_key, item, version }) => ({
      object: object_key,
      item,
      version: version + 1,
      state,
    })),
    skips: plan.skips,
  };
}

async function planMoves(
  em: EntityManager,
  evaluation: EvaluationRow,
  { action, comment, choice }: MoveRequest,
  person: string,
): Promise<MovePlan> {
  const plan: MovePlan = { moves: [], skips: [] };
  const all = await readFindings(em, evaluation.id);
  for (const { finding, skip } of chosen(evaluation, all, action, choice)) {
    const refused = skip ?? refusalOf(action, finding, { person, comment });
    if (refused) plan.skips.push(refused);
    else plan.moves.push(finding!); // without a finding there is a skip
  }
  if (plan.moves.length + plan.skips.length <= MOST_FINDINGS) return plan;
  throw new ApiError(
    'findings.too-many',
    `一次至多处理 ${MOST_FINDINGS} 条结果，现有 ${plan.moves.length + plan.skips.length} 条；请按安全类或对象分批`,
  );
}

type Chosen = { finding: RawFinding; skip?: undefined } | { finding: RawFinding | null; skip: ReviewSkipDto };

/** The findings that were named, or those that fit and stand where the move begins. */
function chosen(
  evaluation: EvaluationRow,
  all: readonly RawFinding[],
  action: ReviewAction,
  { findings, domain, object }: Plain<FindingChoiceInput>,
): Chosen[] {
  if (!findings) {
    const items = domain === undefined ? null : new Set(itemsOf(evaluation, domain));
    return all
      .filter(({ state }) => reviewMoves[action].from.includes(state))
      .filter((finding) => object === undefined || finding.object_key === object)
      .filter(({ item }) => !items || items.has(item))
      .map((finding) => ({ finding }));
  }
  const byPlace = new Map(all.map((finding) => [placeOf(finding.object_key, finding.item), finding]));
  return distinct(findings).map(({ object: key, item, version }) => {
    const finding = byPlace.get(placeOf(key, item)) ?? null;
    if (!finding) return { finding, skip: skipOf(key, item, 'absent', '还没有结果') };
    if (version !== undefined && version !== finding.version)
      return { finding, skip: skipOf(key, item, 'stale', '已被他人修改；请重新读取后再处理') };
    return { finding };
  });
}

type Pair = NonNullable<FindingChoiceInput['findings']>[number];

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [placeOf(pair.object, pair.item), pair])).values()];
}

function refusalOf(
  action: ReviewAction,
  finding: RawFinding | null,
  by: { readonly person: string; readonly comment: string | null },
): ReviewSkipDto | null {
  const refusal = finding && checkReview(action, reviewedOf(finding), by);
  return refusal && skipOf(finding.object_key, finding.item, refusal.code, refusal.zh);
}

const placeOf = (object: string, item: string): string => `${object}\u0000${item}`;

function skipOf(object: string, item: string, reason: MoveSkip, message: string): ReviewSkipDto {
  return { object, item, reason, message };
}

const ROWS_PER_STATEMENT = 500;

async function carryOut(
  em: EntityManager,
  app: AppContext,
  findings: readonly RawFinding[],
  { action, comment }: MoveRequest,
  person: Person,
): Promise<void> {
  if (findings.length === 0) return;
  await keepVersions(em, app, findings);
  const at = timestamp(app);
  const acts =
    action === 'submit'
      ? { submittedById: person.id, submittedBy: person.name, submittedAt: at }
      : { reviewedBy: person.name, reviewedAt: at, comment };
  const ids = findings.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += ROWS_PER_STATEMENT)
    // the version column counts itself up
    await em
      .createQueryBuilder()
      .update(FindingRow)
      .set({ ...acts, state: reviewMoves[action].to, updatedAt: at })
      .whereInIds(ids.slice(start, start + ROWS_PER_STATEMENT))
      .execute();
}
