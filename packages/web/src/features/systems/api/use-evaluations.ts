import type { EvaluationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Evaluations of one system, or of all, the latest first. */
export function useEvaluations(systemId?: string): UseQueryResult<EvaluationDto[]> {
  const query = { limit: LARGEST_PAGE, ...(systemId === undefined ? {} : { systemId }) };
  return useQuery({
    queryKey: ['evaluations', 'list', query],
    queryFn: async () => (await all('evaluations.list', { query })).toSorted(latestFirst),
  });
}

function latestFirst(a: EvaluationDto, b: EvaluationDto): number {
  const [left, right] = [a.reportDate ?? a.createdAt, b.reportDate ?? b.createdAt];
  return right.localeCompare(left) || b.id.localeCompare(a.id);
}
