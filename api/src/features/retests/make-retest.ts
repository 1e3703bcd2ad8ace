import { moveTable, outcomeNames, retestItems } from '@mlps/controls/rectification';
import type { RetestedItem, Role } from '@mlps/controls/rectification';
import { fittingRole } from '../../access/acting-role.js';
import { timestamp, today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { lockEvaluation } from '../evaluations/evaluation.service.js';
import { holdItems } from '../rectification/load-items.js';
import { applyMove } from '../rectification/move-item.js';
import { openFromEvaluation } from '../rectification/open-items.js';
import { storeChange } from '../rectification/store-change.js';
import type { ItemContext } from '../rectification/store-change.js';
import { toDomain } from '../rectification/to-domain.js';
import type { LoadedItem } from '../rectification/to-domain.js';
import { scoreOf } from '../score/score.service.js';
import { recordRetest } from './record-retest.js';
import type { RetestInput } from './retest.dto.js';

/** What a retest did to one item. */
export interface ItemOutcome {
  readonly item: LoadedItem;
  readonly verdict: RetestedItem['verdict'];
  readonly action: RetestedItem['action'];
  readonly remaining: readonly string[];
}

export interface MadeRetest {
  readonly id: string;
  readonly outcomes: readonly ItemOutcome[];
  /** items opened for problems found now */
  readonly opened: readonly LoadedItem[];
}

/** Whoever may close an item of an evaluation may test it again. */
const testers: readonly Role[] = moveTable.find(({ action }) => action === 'close')!.roles; // the table has the row

/**
 * Make a retest: keep it, move every item it speaks of as its verdict asks, and open items for what was found new. All or nothing.
 * @throws ApiError `retest.not-yours`, and those of moves; MlpsError `retest.invalid`
 */
export async function makeRetest(context: ItemContext, evaluationId: string, input: RetestInput): Promise<MadeRetest> {
  const { em, app, actor } = context;
  const role = fittingRole(actor, testers);
  if (role !== null && !testers.includes(role))
    throw new ApiError('retest.not-yours', '复测由测评人员记录；请换用测评人员或测评组长的身份');
  await lockEvaluation(em, evaluationId);
  const { date = today(app), note = null, entries } = input;
  if (date > today(app)) throw new ApiError('retest.date', `复测日期 ${date} 晚于今天；请填写实际测试的日期`);
  const { id, retest } = await recordRetest(context, evaluationId, { date, note, entries });
  const items = await holdItems(em, 'evaluation_id', evaluationId);
  const byKey = new Map(items.map((item) => [item.row.key, item]));
  const { items: touched, unplaced } = retestItems(items.map(toDomain), retest);
  const outcomes: ItemOutcome[] = [];
  for (const result of touched) outcomes.push(await carryOut(context, byKey.get(result.key)!, result, id, date)); // from these items
  const found = [...new Set(unplaced.filter(({ outcome }) => outcome === 'new').map(({ item }) => item))];
  const opened = found.length > 0 ? await openFromEvaluation(context, evaluationId, { items: found }) : null;
  return { id, outcomes, opened: opened?.items ?? [] };
}

async function carryOut(
  context: ItemContext,
  item: LoadedItem,
  result: RetestedItem,
  retestId: string,
  date: string,
): Promise<ItemOutcome> {
  const { action, verdict, remaining } = result;
  const reason = reasonOf(result, date);
  const moved =
    action === null
      ? await noteOutcome(context, item, result, reason)
      : await applyMove(context, item, action, { reason, retest: result.entries, origin: `复测 ${retestId}` });
  return { item: moved, verdict, action, remaining };
}

function reasonOf({ entries, remaining }: RetestedItem, date: string): string {
  const seen = entries.map(({ object, outcome }) => `${object}：${outcomeNames[outcome].zh}`).join('；');
  const left = remaining.length > 0 ? `。尚未整改：${remaining.join('、')}` : '';
  return `${date} 复测：${seen}${left}`;
}

/** No move follows, but the item's objects and its history know what was tested. */
function noteOutcome(
  context: ItemContext,
  item: LoadedItem,
  { objects }: RetestedItem,
  reason: string,
): Promise<LoadedItem> {
  const { app, actor } = context;
  const before = toDomain(item);
  const { state } = item.row;
  return storeChange(
    context,
    item,
    { ...before, objects },
    {
      at: timestamp(app),
      by: actor.name,
      role: actor.role,
      action: 'retest',
      from: state,
      to: state,
      reason,
      changes: {
        objects: {
          from: before.objects,
          to: objects,
        },
      },
    },
  );
}

/** Score before and after all retests so far. */
export async function scoresAround(
  { em, app }: ItemContext,
  evaluationId: string,
): Promise<Record<'before' | 'after', Awaited<ReturnType<typeof scoreOf>>>> {
  return {
    before: await scoreOf(em, app, evaluationId),
    after: await scoreOf(em, app, evaluationId, undefined, 'after'),
  };
}
