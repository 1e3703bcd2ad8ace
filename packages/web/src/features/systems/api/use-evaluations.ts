import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { getAll } from '../../../lib/api';
import type { EvaluationSummary } from '../../../lib/contract';

/** Evaluations of one system, or of all, the latest first. */
export function useEvaluations(systemId?: string): UseQueryResult<EvaluationSummary[]> {
  return useQuery({
    queryKey: ['evaluations', { systemId }],
    queryFn: async ({ signal }) =>
      (await getAll<EvaluationSummary>('/evaluations', { systemId }, signal)).toSorted(latestFirst),
  });
}

function latestFirst(a: EvaluationSummary, b: EvaluationSummary): number {
  const [left, right] = [a.reportDate ?? a.createdAt, b.reportDate ?? b.createdAt];
  return right.localeCompare(left) || b.id.localeCompare(a.id);
}
