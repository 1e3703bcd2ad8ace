import { mergeItems } from '@mlps/controls/rectification';
import type { HistoryEntry, ItemOrigin, RectificationItem as DomainItem, Role } from '@mlps/controls/rectification';
import type { Result, Risk } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { hold, holdItems } from './load-items.js';
import { historyRow } from './history.js';
import { RectificationHistory } from './history.entity.js';
import { RectificationItem, RectificationTarget } from './rectification.entity.js';
import { storeChange } from './store-change.js';
import type { ItemContext } from './store-change.js';
import { toDomain } from './to-domain.js';
import type { LoadedItem } from './to-domain.js';

/** What a problem looked like on one object when it was opened. */
export interface Sighting {
  readonly objectId: string | null;
  readonly result: Result | null;
  readonly risk: Risk | null;
  readonly record: string | null;
}

/** Where opened items belong and what they come from. */
export interface Opening {
  readonly scope: { readonly systemId: string } | { readonly organizationId: string };
  readonly evaluationId: string | null;
  readonly origin: ItemOrigin;
  /** the notice or self-inspection; null for an evaluation's own findings */
  readonly sourceId: string | null;
  /** what the history calls the source, e.g. the name of the evaluation */
  readonly sourceName: string;
  /** deadline of a risk */
  readonly dueDate: (risk: Risk | null) => string;
  /** what was seen on an object under a requirement */
  readonly sighting?: (object: string, requirement: string | null) => Sighting;
}

export interface Merged {
  readonly created: readonly string[];
  readonly reopened: readonly string[];
  readonly updated: readonly string[];
  /** every item of the scope as it is now, by key */
  readonly items: ReadonlyMap<string, LoadedItem>;
}

const ROWS_PER_STATEMENT = 200;
const unseen: Sighting = { objectId: null, result: null, risk: null, record: null };

/**
 * Bring opened items into those of a system or organization: nothing is doubled, new objects are added, and a problem that returned
 * opens its old item again. This is the one way in which items come into being; self-inspections use it too.
 */
export async function mergeIntoScope(
  context: ItemContext,
  opening: Opening,
  opened: readonly DomainItem[],
): Promise<Merged> {
  const { em, app, actor } = context;
  const scope = await holdScope(em, opening);
  const before = await holdItems(em, 'scope', scope);
  const result = mergeItems(before.map(toDomain), opened, {
    by: actor.name,
    role: actor.role ?? openingRole,
    at: timestamp(app),
    origin: opening.sourceName,
  });
  const loaded = new Map(before.map((item) => [item.row.key, item]));
  const after = new Map(result.items.map((item) => [item.key, item]));
  for (const { key, entry } of result.history) {
    const [item, now] = [loaded.get(key)!, after.get(key)!]; // the merge tells only of items it was given
    await storeMerged(context, opening, item, now, entry);
  }
  await insertNew(
    context,
    opening,
    scope,
    result.created.map((key) => after.get(key)!),
  ); // created ones are among the items
  const items = new Map((await holdItems(em, 'scope', scope)).map((item) => [item.row.key, item]));
  return { created: result.created, reopened: result.reopened, updated: result.updated, items };
}

/** The role under which a local user, who acts in every role, opens items. */
const openingRole: Role = 'leadEvaluator';

async function holdScope(em: EntityManager, { scope }: Opening): Promise<string> {
  if ('systemId' in scope) {
    await hold(em, 'systems', 'id', scope.systemId);
    return scope.systemId;
  }
  await hold(em, 'organizations', 'id', scope.organizationId);
  return scope.organizationId;
}

async function storeMerged(
  context: ItemContext,
  opening: Opening,
  item: LoadedItem,
  merged: DomainItem,
  entry: HistoryEntry,
): Promise<void> {
  const { row } = item;
  // a new round gets a new deadline; one that runs keeps what was promised
  const isReopened = row.state !== merged.state;
  const dueDate = isReopened ? opening.dueDate(merged.risk) : row.dueDate;
  const changes: HistoryEntry['changes'] =
    dueDate === row.dueDate ? {} : { dueDate: { from: row.dueDate, to: dueDate } };
  const evaluationId = opening.evaluationId ?? row.evaluationId;
  const moved: HistoryEntry['changes'] =
    evaluationId === row.evaluationId ? {} : { evaluationId: { from: row.evaluationId, to: evaluationId } };
  const line = { ...entry, changes: { ...entry.changes, ...changes, ...moved } };
  await addTargets(context, opening, row, merged);
  await storeChange(context, item, { ...merged, dueDate }, line, { evaluationId });
}

/** Objects that are new get a row; one that was fixed and is back is seen anew, and the history keeps what was there before. */
async function addTargets(
  { em, app }: ItemContext,
  opening: Opening,
  row: RectificationItem,
  merged: DomainItem,
): Promise<void> {
  const known = new Map((row.targets ?? []).map((target) => [target.objectKey, target]));
  const fresh = merged.objects.filter(({ object }) => !known.has(object));
  await insertAll(
    em,
    RectificationTarget,
    fresh.map((entry) => targetRow(app, opening, row.id, merged, entry)),
  );
  for (const { object, fixed } of merged.objects) {
    const target = known.get(object);
    const seen = opening.sighting?.(object, merged.requirement);
    if (target?.fixed && !fixed && seen) await em.update(RectificationTarget, { id: target.id }, { ...seen });
  }
}

async function insertNew(
  context: ItemContext,
  opening: Opening,
  scope: string,
  items: readonly DomainItem[],
): Promise<void> {
  const { em, app } = context;
  const rows = items.map((item) => newRow(app, opening, scope, item));
  const pairs = rows.map((row, index) => [row, items[index]!] as const); // both lists have the same length
  const targets = pairs.flatMap(([row, item]) =>
    item.objects.map((entry) => targetRow(app, opening, row.id, item, entry)),
  );
  await insertAll(em, RectificationItem, rows);
  await insertAll(em, RectificationTarget, targets);
  await insertAll(
    em,
    RectificationHistory,
    rows.map((row) => openingLine(context, opening, row)),
  );
}

function newRow(
  app: AppContext,
  opening: Opening,
  scope: string,
  item: DomainItem,
): Omit<RectificationItem, 'system' | 'organization' | 'evaluation' | 'targets' | 'extensions'> {
  const { key, title, advice, risk, hazard, state, owner, department, plan } = item;
  const { systemId = null, organizationId = null } = opening.scope as Partial<Record<string, string>>;
  const { evaluationId, origin, sourceId } = opening;
  return {
    ...freshRow(app),
    scope,
    key,
    systemId,
    organizationId,
    evaluationId,
    origin,
    sourceId,
    item: item.requirement,
    title,
    advice,
    risk,
    hazard,
    state,
    owner,
    department,
    plan,
    dueDate: item.dueDate ?? opening.dueDate(risk),
    note: null,
    submittedBy: null,
    acceptance: null,
    reopenedBy: null,
  };
}

function targetRow(
  app: AppContext,
  opening: Opening,
  rectificationItemId: string,
  item: DomainItem,
  { object, name, fixed }: DomainItem['objects'][number],
): Omit<RectificationTarget, 'rectificationItem' | 'object'> {
  const seen = opening.sighting?.(object, item.requirement) ?? unseen;
  const named = { objectKey: object, objectName: name, fixed };
  return { id: app.newId(), createdAt: timestamp(app), rectificationItemId, ...named, ...seen };
}

function openingLine(
  { app, actor }: ItemContext,
  { sourceName }: Opening,
  { id, state, dueDate, createdAt }: Pick<RectificationItem, 'id' | 'state' | 'dueDate' | 'createdAt'>,
): Omit<RectificationHistory, 'rectificationItem'> {
  const changes = { dueDate: { from: null, to: dueDate } };
  return historyRow(app, actor, id, {
    at: createdAt,
    by: actor.name,
    role: actor.role,
    action: 'open',
    from: state,
    to: state,
    reason: `依据 ${sourceName}`,
    changes,
  });
}

async function insertAll<T extends object>(
  em: EntityManager,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await em.insert(entity, rows.slice(start, start + ROWS_PER_STATEMENT));
}
