import { isIsoDate } from '../assessment/check-fields.js';
import type { HistoryEntry, MovableItem } from './item.js';
import type { MoveContext } from './move-context.js';
import type { Action, MoveRow } from './moves.js';
import { rollUpRetest } from './roll-up-retest.js';

type Patch = Partial<MovableItem>;

/** The item as a move would leave it; whether it may, the gates decide. */
export function applyMove<T extends MovableItem>(item: T, row: MoveRow, context: MoveContext): T {
  return { ...item, ...patchOf[row.action](item, context), state: row.to };
}

const plan = (item: MovableItem, context: MoveContext): Patch => ({
  plan: context.plan ?? item.plan,
  owner: context.owner ?? item.owner,
  department: context.department ?? item.department,
  dueDate: context.dueDate ?? item.dueDate,
});
const retest = (item: MovableItem, context: MoveContext): Patch => ({
  objects: rollUpRetest(item.objects, context.retest ?? []).objects,
});
const unsettle = (): Patch => ({ acceptance: null, submittedBy: null });
/** A new round may get a new deadline; the unit itself has no move that puts one off. */
const renew = (item: MovableItem, { dueDate }: MoveContext): Patch => ({
  ...unsettle(),
  dueDate: isIsoDate(dueDate) ? dueDate : item.dueDate,
});
const nothing = (): Patch => ({});

/** What each action writes. */
const patchOf: Readonly<Record<Action, (item: MovableItem, context: MoveContext) => Patch>> = {
  plan,
  start: plan,
  replan: plan,
  submit: (item, { evidence, by }) => ({
    evidence: [...new Set([...item.evidence, ...(evidence ?? [])])],
    submittedBy: by,
  }),
  withdraw: () => ({ submittedBy: null }),
  return: retest,
  close: retest,
  fixOnSite: retest,
  accept: (_item, { acceptance }) => ({ acceptance: acceptance ?? null }),
  expire: renew,
  revoke: unsettle,
  reopen: (item, context) => ({
    ...renew(item, context),
    objects: item.objects.map((entry) => ({ ...entry, fixed: false })),
    reopenedBy: context.origin ?? null,
  }),
  cancel: nothing,
  restore: nothing,
};

/** The fields of an item that the history tells of. */
const told = [
  'plan',
  'owner',
  'department',
  'dueDate',
  'evidence',
  'submittedBy',
  'acceptance',
  'reopenedBy',
  'objects',
  'risk',
  'hazard',
] as const satisfies readonly (keyof MovableItem)[];

/** The fields that differ, each with its old and new content. */
export function changesBetween(before: MovableItem, after: MovableItem): HistoryEntry['changes'] {
  const differing = told.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(differing.map((field) => [field, { from: before[field], to: after[field] }]));
}
