import { keyOf, sameContent, withResult } from './cell.js';
import type { Content } from './cell.js';
import type { Cells } from './cells.js';
import { isBlocked } from './view.js';
import type { GridObject, GridView } from './view.js';
import type { Item, Result } from '@mlps/controls';
import type { Spot } from './selection.js';

export const skipReasons = [
  'kind',
  'accepted',
  'same',
  'noResult',
  'noReason',
  'answered',
  'hasText',
  'outside',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What an act over several cells would do: made before anything changes, so that the preview is the act. */
export interface CellPlan {
  readonly changes: readonly {
    readonly key: string;
    readonly content: Content | null;
    readonly before: Content | null;
  }[];
  readonly skips: readonly { readonly key: string; readonly reason: SkipReason }[];
}

/** What happens to one cell: its new content, nothing (null), or why it is left alone. */
export type Act = (before: Content | null, item: Item, object: GridObject) => Content | null | SkipReason;

/** Plan an act over places of a view; accepted and blocked cells are left alone. */
export function planAct(cells: Cells, places: readonly { item: Item; object: GridObject; act: Act }[]): CellPlan {
  const changes = [];
  const skips = [];
  for (const { item, object, act } of places) {
    const key = keyOf(object.id, item.id);
    const before = cells.content(key);
    const outcome = guard(cells, key, item, object) ?? act(before, item, object);
    if (typeof outcome === 'string') skips.push({ key, reason: outcome });
    else if (sameContent(before, outcome)) skips.push({ key, reason: 'same' as const });
    else changes.push({ key, content: outcome, before });
  }
  return { changes, skips };
}

function guard(cells: Cells, key: string, item: Item, object: GridObject): SkipReason | null {
  if (cells.serverCell(key)?.state === 'accepted') return 'accepted';
  return isBlocked(cells, item, object) ? 'kind' : null;
}

export function placesAt(
  view: GridView,
  spots: readonly Spot[],
  act: Act,
): { item: Item; object: GridObject; act: Act }[] {
  return spots.map(({ row, column }) => ({ item: view.items[row]!, object: view.objects[column]!, act })); // spots of the view
}

export const setResult =
  (result: Result, reason: string | null = null): Act =>
  (before) =>
    withResult(before, result, reason);

export const clear: Act = () => null;

export const setRisk =
  (risk: Content['risk']): Act =>
  (before) => {
    if (before === null) return 'noResult';
    return before.result === 'partial' || before.result === 'nonconform' ? { ...before, risk } : 'noResult';
  };

/** What is taken over when a cell is copied. */
export type CopyPart = 'both' | 'result' | 'text';

/** Put a content into a cell, whole or in part. @param from name of the object it was written for; it becomes the name of the one it is copied to */
export const copyOf =
  (source: Content, part: CopyPart = 'both', from: string | null = null): Act =>
  (before, _item, object) => {
    const text = renamed(source, from, object.name);
    if (part === 'text') return before === null ? 'noResult' : { ...before, record: text.record };
    if (part === 'result') return withResult(before, source.result, text.reason);
    return { ...text, points: null };
  };

/** Only where nothing stands yet. */
export const onlyEmpty =
  (act: Act): Act =>
  (before, item, object) =>
    before === null ? act(before, item, object) : 'answered';

function renamed(content: Content, from: string | null, to: string): Content {
  if (from === null || from === '') return content;
  const rename = (text: string | null): string | null => text?.replaceAll(from, to) ?? null;
  return { ...content, record: rename(content.record), reason: rename(content.reason), advice: rename(content.advice) };
}

/** Counts for the preview: what would be new, replaced, taken away, and what is left alone for which reason. */
export function countPlan({ changes, skips }: CellPlan): {
  added: number;
  replaced: number;
  removed: number;
  skipped: Partial<Record<SkipReason, number>>;
} {
  const skipped: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of skips) skipped[reason] = (skipped[reason] ?? 0) + 1;
  return {
    added: changes.filter(({ before }) => before === null).length,
    replaced: changes.filter(({ before, content }) => before !== null && content !== null).length,
    removed: changes.filter(({ content }) => content === null).length,
    skipped,
  };
}
