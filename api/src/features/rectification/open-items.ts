import type { EntityManager } from 'typeorm';
import { timestamp, today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { ApiError } from '../../errors/api-error.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getEvaluation, lockEvaluation } from '../evaluations/evaluation.service.js';
import { readFindings } from '../findings/finding-store.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import { ObjectRow } from '../objects/object.entity.js';
import { dueDateOf } from './due-date.js';
import { adviceOf, groupProblems, riskOf, titleOf } from './group-problems.js';
import type { ProblemGroup } from './group-problems.js';
import type { OpenItemsInput } from './rectification.dto.js';
import { RectificationItem, RectificationTarget } from './rectification.entity.js';
import type { RectificationState } from './rectification.entity.js';

/** What opening did. */
export interface OpenedItems {
  readonly created: number;
  readonly existing: number;
  readonly extended: number;
  readonly items: RectificationItem[];
}

/** Items in these states are done with; what is found afterwards does not change them. */
const settled: readonly RectificationState[] = ['closed', 'accepted', 'cancelled'];
const ROWS_PER_STATEMENT = 200;

/**
 * Open one rectification item per requirement with problems. An item that is there is not made twice; objects found since are added to it.
 * @throws ApiError `rectification.no-problem` when a requirement was named that has none
 */
export async function openItems(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  input: OpenItemsInput,
): Promise<OpenedItems> {
  await lockEvaluation(em, evaluationId);
  const evaluation = await getEvaluation(em, evaluationId);
  const groups = selectGroups(evaluation, await readFindings(em, evaluationId), input.items);
  const known = await itemsOf(em, evaluationId);
  const names = await objectNames(em, evaluationId);
  const fresh = groups.filter(({ item }) => !known.has(item.id)).map((group) => newItem(app, evaluation, group, input));
  for (const row of fresh) known.set(row.item, row);
  const targets = groups.flatMap((group) => newTargets(app, known.get(group.item.id)!, group, names)); // just set
  await insertAll(em, RectificationItem, fresh);
  await insertAll(em, RectificationTarget, targets);
  const madeIds = new Set(fresh.map((row) => row.id));
  const extended = new Set(targets.map((target) => target.rectificationItemId).filter((id) => !madeIds.has(id)));
  await touch(em, app, [...extended]);
  const now = await itemsOf(em, evaluationId);
  return {
    created: fresh.length,
    existing: groups.length - fresh.length,
    extended: extended.size,
    items: groups.map(({ item }) => now.get(item.id)!), // every group has one now
  };
}

function selectGroups(
  evaluation: EvaluationRow,
  findings: readonly RawFinding[],
  wanted?: readonly string[],
): ProblemGroup[] {
  const groups = groupProblems(evaluation, findings);
  if (wanted === undefined) return groups;
  const without = wanted.filter((id) => !groups.some(({ item }) => item.id === id));
  if (without.length > 0)
    throw new ApiError(
      'rectification.no-problem',
      `测评项 ${without.slice(0, 5).join('、')} 没有部分符合或不符合的结果；请核对编号，或不给 items 为全部问题建立`,
    );
  return groups.filter(({ item }) => wanted.includes(item.id));
}

async function itemsOf(em: EntityManager, evaluationId: string): Promise<Map<string, RectificationItem>> {
  const rows = await em.find(RectificationItem, { where: { evaluationId }, relations: { targets: true } });
  return new Map(rows.map((row) => [row.item, row]));
}

async function objectNames(em: EntityManager, evaluationId: string): Promise<Map<string, string>> {
  const rows = await em.find(ObjectRow, { select: { id: true, name: true }, where: { evaluationId } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function newItem(
  app: AppContext,
  evaluation: EvaluationRow,
  group: ProblemGroup,
  input: OpenItemsInput,
): RectificationItem {
  const risk = riskOf(group);
  return Object.assign(new RectificationItem(), {
    ...freshRow(app),
    evaluationId: evaluation.id,
    item: group.item.id,
    title: titleOf(group),
    advice: adviceOf(group),
    risk,
    state: 'open' as const,
    dueDate: dueDateOf(input.from ?? today(app), risk, input.dueDays),
    owner: null,
    department: null,
    plan: null,
    note: null,
  });
}

function newTargets(
  app: AppContext,
  item: RectificationItem,
  group: ProblemGroup,
  names: ReadonlyMap<string, string>,
): Omit<RectificationTarget, 'rectificationItem' | 'object'>[] {
  if (settled.includes(item.state)) return [];
  const there = new Set((item.targets ?? []).map((target) => target.objectKey));
  return group.findings
    .filter((finding) => !there.has(finding.object_key))
    .map((finding) => ({
      id: app.newId(),
      createdAt: timestamp(app),
      rectificationItemId: item.id,
      objectId: finding.object_id,
      objectKey: finding.object_key,
      objectName: names.get(finding.object_id) ?? finding.object_key,
      result: finding.result,
      risk: finding.risk,
      record: finding.record,
    }));
}

async function insertAll<T extends object>(
  em: EntityManager,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await em.insert(entity, rows.slice(start, start + ROWS_PER_STATEMENT));
}

/** An item whose objects changed is another version of itself. */
async function touch(em: EntityManager, app: AppContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) await em.update(RectificationItem, { id }, { updatedAt: timestamp(app) });
}
