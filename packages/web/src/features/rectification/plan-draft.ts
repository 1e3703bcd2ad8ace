import type { PlanDto } from '@mlps/client';

/** A plan while it is being written: everything is text. */
export interface PlanDraft {
  readonly measures: string;
  readonly cost: string;
  readonly milestones: readonly { readonly title: string; readonly date: string }[];
}

export function planDraftOf(plan: PlanDto | null): PlanDraft {
  return {
    measures: plan?.measures ?? '',
    cost: plan?.costYuan === null || plan?.costYuan === undefined ? '' : String(plan.costYuan),
    milestones: plan?.milestones ?? [],
  };
}

/** The plan as the service takes it: empty rows left out, milestones in the order of their days. */
export function planOf({ measures, cost, milestones }: PlanDraft): PlanDto {
  const costYuan = cost.trim() === '' ? null : Number(cost);
  return {
    measures: measures.trim(),
    costYuan: costYuan === null || Number.isFinite(costYuan) ? costYuan : null,
    milestones: milestones
      .filter(({ title, date }) => title.trim() !== '' || date !== '')
      .map(({ title, date }) => ({ title: title.trim(), date }))
      .toSorted((one, other) => one.date.localeCompare(other.date)),
  };
}
