import type { EvaluationDto } from '@mlps/client';

/** The last evaluation that was begun before another; ids are given in the order of time. */
export function earlierRound(id: string, others: readonly EvaluationDto[]): string | undefined {
  const before = others.map((other) => other.id).filter((other) => other < id);
  return before.toSorted().at(-1);
}
