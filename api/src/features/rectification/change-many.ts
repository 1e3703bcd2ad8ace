import { move } from '@mlps/controls/rectification';
import type { Access } from '../../access/access.js';
import { actorOn } from '../../access/acting-role.js';
import { timestamp } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { etagOf } from '../../http/etag.js';
import type { ManyItemsInput, SeenItemInput, ManyItemsResultDto, SkippedItemDto } from './change-many.dto.js';
import { contentChanges, writeContent } from './change-item.js';
import type { ContentChanges } from './change-item.js';
import { holdItem } from './load-items.js';
import { applyMove, legalActions, roleFor } from './move-item.js';
import type { MoveContent } from './move-item.js';
import { moveRefused } from './refusals.js';
import type { ItemContext } from './store-change.js';
import { toDomain } from './to-domain.js';
import type { LoadedItem } from './to-domain.js';

/**
 * Change many items in one unit of work: each is judged by itself, and what its state, its promise or somebody else's change forbids is
 * skipped and told, never forced. A dry run gives the same answer and writes nothing.
 */
export async function changeMany(
  context: ListContext,
  input: Plain<ManyItemsInput>,
): Promise<Plain<ManyItemsResultDto>> {
  const result: Plain<ManyItemsResultDto> = { dryRun: input.dryRun ?? false, changed: 0, unchanged: 0, skipped: [] };
  const once = new Map(input.items.map((entry) => [entry.id, entry]));
  // in the order of ids, so that two calls at once wait for each other instead of for ever
  for (const entry of [...once.values()].sort((one, other) => one.id.localeCompare(other.id))) {
    const outcome = await changeOne(context, entry, input);
    if (typeof outcome === 'string') result[outcome] += 1;
    else result.skipped.push(outcome);
  }
  return result;
}

type ListContext = ItemContext & { readonly access: Access };
type Outcome = 'changed' | 'unchanged' | SkippedItemDto;

async function changeOne(given: ListContext, entry: SeenItemInput, input: Plain<ManyItemsInput>): Promise<Outcome> {
  let item: LoadedItem | null = null;
  try {
    const permission = input.action ? 'rectification.move' : 'rectification.write';
    const actor = await actorOn(given, { of: 'rectificationItem', id: entry.id, permission });
    const context = { ...given, actor };
    item = await holdItem(context.em, entry.id);
    requireSeen(item, entry);
    const changes = contentChanges(context, item, input.change ?? {});
    const step = input.action ? { action: input.action, content: contentOf(item, input) } : null;
    if (step) requireMove(context, item, step, changes);
    if (Object.keys(changes).length === 0 && !step) return 'unchanged';
    if (!input.dryRun) await write(context, item, changes, step);
    return 'changed';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { id: entry.id, title: item?.row.title ?? '', code: error.code, reason: error.detail };
  }
}

function requireSeen(item: LoadedItem, { etag }: SeenItemInput): void {
  if (etag === undefined || etag === etagOf(item.row)) return;
  throw new ApiError('precondition.stale', '已被他人修改；请重新载入后再改');
}

/** What is done with each beside the change of its fields. */
interface Step {
  readonly action: 'plan' | 'start';
  readonly content: MoveContent;
}

/** A plan that was begun keeps its milestones and its cost. */
function contentOf({ row }: LoadedItem, { action, measures }: Plain<ManyItemsInput>): MoveContent {
  if (action !== 'plan') return {};
  const { milestones = [], costYuan = null, measures: begun } = row.plan ?? {};
  return { plan: { measures: measures ?? (begun || row.advice || ''), milestones, costYuan } };
}

/** Judged before anything is written, as the item would stand after the change of its fields. */
function requireMove(context: ItemContext, item: LoadedItem, { action, content }: Step, changes: ContentChanges): void {
  const fields = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  const after = { ...toDomain(item), ...fields };
  const { app, actor } = context;
  const role = roleFor(actor, after, action);
  const result = move(after, action, { ...content, role, by: actor.name, at: timestamp(app) });
  if (!result.ok) throw moveRefused(item, result.refusal, legalActions(item, actor));
}

async function write(
  context: ItemContext,
  item: LoadedItem,
  changes: ContentChanges,
  step: Step | null,
): Promise<void> {
  const changed = Object.keys(changes).length > 0 ? await writeContent(context, item, changes) : item;
  if (step) await applyMove(context, changed, step.action, step.content);
}
