import type { RectificationItem as DomainItem } from '@mlps/controls/rectification';
import type { RectificationItem, RectificationTarget } from './rectification.entity.js';

/** An item with everything that a move reads. */
export interface LoadedItem {
  readonly row: RectificationItem;
  /** ids of its evidence, in the order in which it was linked */
  readonly evidence: readonly string[];
}

/** The item as `@mlps/controls` knows it: every rule of its life is applied there, none here. */
export function toDomain({ row, evidence }: LoadedItem): DomainItem {
  const targets = sortedTargets(row);
  const { key, title, advice, state, origin, risk, hazard, plan, owner, department, dueDate } = row;
  const { submittedBy, acceptance, reopenedBy, item: requirement } = row;
  return {
    key,
    title,
    advice,
    state,
    origin,
    risk,
    hazard,
    plan,
    owner,
    department,
    dueDate,
    submittedBy,
    acceptance,
    reopenedBy,
    requirement,
    evidence,
    objects: targets.map(({ objectKey, objectName, fixed }) => ({
      object: objectKey,
      name: objectName,
      fixed,
    })),
    findings:
      requirement === null
        ? []
        : targets.map(({ objectKey }) => ({
            object: objectKey,
            item: requirement,
          })),
    extensions: (row.extensions ?? []).toSorted(byId),
  };
}

/** Targets in the order in which they were added. */
export function sortedTargets(row: RectificationItem): RectificationTarget[] {
  return (row.targets ?? []).toSorted(byId);
}

/** Ids sort by time of creation. */
export function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
