import { stateTable } from '@mlps/controls/rectification';
import type { RectificationItem as DomainItem } from '@mlps/controls/rectification';
import { today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { SelfInspection } from '../self-inspections/self-inspection.entity.js';
import { getSelfInspection, weaknessesOfRow } from '../self-inspections/self-inspection.service.js';
import { holdItems } from './load-items.js';
import { mergeIntoScope } from './merge-into-scope.js';
import type { Opening } from './merge-into-scope.js';
import type { OpenedItems } from './open-items.js';
import { deadlines, effectiveSettings } from './settings.js';
import type { ItemContext } from './store-change.js';
import type { LoadedItem } from './to-domain.js';

const LONGEST_KEY = 600;

/**
 * Turn the weaknesses that a unit's own inspection admits into items of the unit. One that is there is not made twice; one that was
 * settled opens again only when a later inspection admits it anew.
 * @throws ApiError `resource.not-found`; `inspection.no-weakness` when the answers admit none
 */
export async function openFromInspection(context: ItemContext, selfInspectionId: string): Promise<OpenedItems> {
  const { em, app } = context;
  const inspection = await getSelfInspection(em, selfInspectionId);
  const admitted = weaknessesOfRow(inspection).map((item) => ({ ...item, key: item.key.slice(0, LONGEST_KEY) }));
  if (admitted.length === 0)
    throw new ApiError(
      'inspection.no-weakness',
      `自查「${inspection.title}」的答案没有承认任何不足；请先填写“不足和整改意见”，或核对各项答案`,
    );
  const opening: Opening = {
    scope: { organizationId: inspection.organizationId },
    evaluationId: null,
    origin: 'selfInspection',
    sourceId: inspection.id,
    sourceName: `自查「${inspection.title}」`,
    dueDate: deadlines(await effectiveSettings(em), today(app)),
  };
  const merged = await mergeIntoScope(context, opening, await stillToOpen(context, inspection, admitted));
  return {
    created: merged.created.length,
    existing: admitted.length - merged.created.length,
    extended: merged.updated.length,
    reopened: merged.reopened.length,
    items: admitted.flatMap((item) => [...merged.items.values()].filter((entry) => isSame(entry, item))),
  };
}

/** Without those that came from these very answers and are settled: the answers tell nothing new about them. */
async function stillToOpen(
  { em }: ItemContext,
  { id, organizationId }: SelfInspection,
  admitted: readonly DomainItem[],
): Promise<DomainItem[]> {
  const existing = await holdItems(em, 'scope', organizationId);
  const settled = existing.filter(({ row }) => row.sourceId === id && stateTable[row.state].settled);
  return admitted.filter((item) => !settled.some((entry) => isSame(entry, item)));
}

/** A unit's own weakness is known by its place in the form or by its words, as the merge knows it. */
function isSame({ row }: LoadedItem, { key, title }: DomainItem): boolean {
  return row.item === null && (row.key === key || row.title === title);
}
