import type { Edition, ScoreResult } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** Score of an evaluation by one edition; without one, by the evaluation's own. */
export function useScore(evaluationId: string, edition?: Edition): UseQueryResult<ScoreResult> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'score', edition ?? 'own'],
    queryFn: async ({ signal }) => {
      const query = edition === undefined ? {} : { edition };
      const { data } = await client.call('score.get', { params: { evaluationId }, query }, { signal });
      return data as unknown as ScoreResult; // the service answers the library's result unchanged, and its tests hold both together
    },
  });
}
