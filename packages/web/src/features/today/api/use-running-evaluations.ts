import type { EvaluationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

export type RunningEvaluation = EvaluationDto;

/** The evaluations that go on, the latest first: those that Today counts. */
export function useRunningEvaluations(): UseQueryResult<RunningEvaluation[]> {
  const query = { state: 'inProgress', limit: LARGEST_PAGE } as const;
  return useQuery({
    queryKey: ['evaluations', 'list', query],
    queryFn: async () => (await all('evaluations.list', { query })).toReversed(),
    staleTime: 0,
  });
}
