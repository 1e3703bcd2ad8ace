import type { RectificationItemDto, RetestEntryDto } from '@mlps/client';
import type { RetestOutcome } from '@mlps/controls/rectification';

/** What was seen on one object under one requirement. */
export interface Sight {
  readonly outcome: RetestOutcome;
  readonly record: string;
}

/** A retest while it is entered, by pair of item and object; what is not in it was not tested. */
export type RetestDraft = Readonly<Record<string, Sight>>;

export function pairKey(itemId: string, objectKey: string): string {
  return `${itemId} ${objectKey}`;
}

/** The entries for the service, in the order of the sheet. */
export function entriesOf(items: readonly RectificationItemDto[], draft: RetestDraft): RetestEntryDto[] {
  return items.flatMap((item) =>
    item.targets.flatMap(({ objectKey }): RetestEntryDto[] => {
      const sight = draft[pairKey(item.id, objectKey)];
      if (!sight || item.item === null) return [];
      return [{ object: objectKey, item: item.item, outcome: sight.outcome, record: sight.record.trim() }];
    }),
  );
}

/** The draft with every untested object of an item marked; what was entered stays. */
export function markAll(draft: RetestDraft, item: RectificationItemDto, sight: Sight): RetestDraft {
  const untested = item.targets.filter(({ objectKey, fixed }) => !fixed && !draft[pairKey(item.id, objectKey)]);
  return { ...draft, ...Object.fromEntries(untested.map(({ objectKey }) => [pairKey(item.id, objectKey), sight])) };
}
