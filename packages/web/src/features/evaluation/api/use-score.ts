import type { Edition, ScoreResult } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { get } from '../../../lib/api';

/** Score of an evaluation by one edition; without one, by the evaluation's own. */
export function useScore(evaluationId: string, edition?: Edition): UseQueryResult<ScoreResult> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'score', edition ?? 'own'],
    queryFn: ({ signal }) => get<ScoreResult>(`/evaluations/${evaluationId}/score`, { edition }, signal),
  });
}
