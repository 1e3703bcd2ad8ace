import { requireEntries, requireFields } from '../../errors.js';
import { changesBetween } from '../apply-move.js';
import type { HistoryEntry, ItemObject, RectificationItem } from '../item.js';
import type { Role } from '../roles.js';
import { stateTable } from '../states.js';
import { highestRisk } from './open-items.js';

/** Who opens the items, when, and from which evaluation or paper. */
export interface MergeContext {
  readonly by: string;
  readonly role: Role;
  /** ISO 8601 instant */
  readonly at: string;
  /** what the problems were found in; a returned problem keeps it as its link */
  readonly origin: string;
}

export interface MergeResult {
  /** every item: the existing ones in their order, as they are now, then the new ones */
  readonly items: readonly RectificationItem[];
  /** keys of items that did not exist */
  readonly created: readonly string[];
  /** keys of settled items that are open again, because their problem returned */
  readonly reopened: readonly string[];
  /** keys of running items that got objects, a higher risk, or the mark of a hazard */
  readonly updated: readonly string[];
  /** one history line per reopened or updated item */
  readonly history: readonly { readonly key: string; readonly entry: HistoryEntry }[];
}

/**
 * Bring freshly opened items into the items of a system, so that nothing is doubled: every problem (object and requirement) ends in
 * exactly one item.
 *
 * An item is found by object and requirement, else by requirement. A running item takes new objects; a closed or cancelled one
 * whose problem is back is opened again with a link to what showed it; an accepted one stays as long as its acceptance covers the
 * problem: the same objects, no higher risk, no hazard.
 * @param existing items of one system; never altered
 * @param opened what {@link openItems} gives
 */
export function mergeItems(
  existing: readonly RectificationItem[],
  opened: readonly RectificationItem[],
  context: MergeContext,
): MergeResult {
  requireEntries('existing', existing);
  for (const item of requireEntries('opened', opened)) requireEntries('objects', item.objects);
  for (const item of existing) requireEntries('objects', item.objects);
  requireFields('context', context);
  const shares = opened.flatMap((item) => shareOut(item, existing));
  const created = shares.filter(({ holder }) => holder === null).map(({ part }) => part);
  const changed = new Map<RectificationItem, RectificationItem>();
  for (const { holder, part } of shares)
    if (holder) changed.set(holder, absorb(changed.get(holder) ?? holder, part, context));
  const moved = [...changed].filter(([before, after]) => before !== after);
  const keysOf = (pairs: typeof moved): string[] => pairs.map(([before]) => before.key);
  const isReopened = ([before, after]: (typeof moved)[number]): boolean => before.state !== after.state;
  return {
    items: [...existing.map((item) => changed.get(item) ?? item), ...created],
    created: created.map(({ key }) => key),
    reopened: keysOf(moved.filter(isReopened)),
    updated: keysOf(moved.filter((pair) => !isReopened(pair))),
    history: moved.map(([before, after]) => ({ key: before.key, entry: historyOf(before, after, context) })),
  };
}

interface Share {
  /** the existing item that takes this part, or null for a new one */
  readonly holder: RectificationItem | null;
  readonly part: RectificationItem;
}

/** Divide an opened item among the existing ones that hold its objects; what nobody holds stays together. */
function shareOut(opened: RectificationItem, existing: readonly RectificationItem[]): Share[] {
  const parts = new Map<RectificationItem | null, ItemObject[]>();
  for (const entry of opened.objects) {
    const holder = holderOf(opened, entry, existing);
    parts.set(holder, [...(parts.get(holder) ?? []), entry]);
  }
  return Array.from(parts, ([holder, objects]) => ({ holder, part: partOf(opened, objects) }));
}

function holderOf(
  opened: RectificationItem,
  entry: ItemObject,
  existing: readonly RectificationItem[],
): RectificationItem | null {
  // a unit's own weakness has no requirement: its key or its words say that it is the same one
  const same = existing.filter(({ requirement, key, title }) =>
    opened.requirement === null
      ? requirement === null && (key === opened.key || title === opened.title)
      : requirement === opened.requirement,
  );
  const holding = same.filter(({ objects }) => objects.some(({ object }) => object === entry.object));
  return (
    holding.find(isRunning) ??
    holding.at(-1) ??
    same.find(({ key }) => key === opened.key || key === opened.requirement) ??
    null
  );
}

const isRunning = ({ state }: RectificationItem): boolean => !stateTable[state].settled;

function partOf(opened: RectificationItem, objects: readonly ItemObject[]): RectificationItem {
  if (objects.length === opened.objects.length) return opened;
  const named = new Set(objects.map(({ object }) => object));
  return { ...opened, objects, findings: opened.findings.filter(({ object }) => named.has(object)) };
}

/** The holder with the part in it; the very same object when there is nothing new in it. */
function absorb(holder: RectificationItem, part: RectificationItem, context: MergeContext): RectificationItem {
  if (holder.state === 'accepted' && isCovered(holder, part)) return holder;
  if (!isRunning(holder)) return reopen(holder, part, context);
  const back = new Set(part.objects.map(({ object }) => object));
  const objects = [
    ...holder.objects.map((entry) => (entry.fixed && back.has(entry.object) ? { ...entry, fixed: false } : entry)),
    ...part.objects.filter(({ object }) => !holder.objects.some((entry) => entry.object === object)),
  ];
  const after: RectificationItem = {
    ...holder,
    objects,
    findings: joinFindings(holder, part),
    risk: highestRisk([holder.risk, part.risk]),
    hazard: holder.hazard || part.hazard,
  };
  return JSON.stringify(after) === JSON.stringify(holder) ? holder : after;
}

/** Whether an acceptance still speaks of this problem. */
function isCovered(holder: RectificationItem, part: RectificationItem): boolean {
  const known = new Set(holder.objects.map(({ object }) => object));
  const risk = highestRisk([holder.risk, part.risk]);
  return part.objects.every(({ object }) => known.has(object)) && risk === holder.risk && !part.hazard;
}

function reopen(holder: RectificationItem, part: RectificationItem, context: MergeContext): RectificationItem {
  // an accepted item keeps its old objects: they were never mended; a closed one starts again with what came back
  const kept = holder.state === 'accepted' ? holder.objects : [];
  const added = part.objects.filter(({ object }) => !kept.some((entry) => entry.object === object));
  return {
    ...holder,
    state: 'open',
    objects: [...kept, ...added],
    findings: joinFindings(holder, part),
    risk: holder.state === 'accepted' ? highestRisk([holder.risk, part.risk]) : part.risk,
    hazard: part.hazard || (holder.state === 'accepted' && holder.hazard),
    acceptance: null,
    submittedBy: null,
    reopenedBy: context.origin,
  };
}

function joinFindings(holder: RectificationItem, part: RectificationItem): RectificationItem['findings'] {
  const isKnown = (finding: { object: string; item: string }): boolean =>
    holder.findings.some(({ object, item }) => object === finding.object && item === finding.item);
  return [...holder.findings, ...part.findings.filter((finding) => !isKnown(finding))];
}

function historyOf(before: RectificationItem, after: RectificationItem, context: MergeContext): HistoryEntry {
  const { at, by, role, origin } = context;
  const action = before.state === after.state ? 'merge' : 'reopen';
  const reason = action === 'merge' ? `依据 ${origin} 补充` : `问题再次出现，依据 ${origin}`;
  return { at, by, role, action, from: before.state, to: after.state, reason, changes: changesBetween(before, after) };
}
