import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** The evaluation that this one was begun from; null when it was begun from none. */
export function usePreviousRound(evaluationId: string): UseQueryResult<string | null> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'previous'],
    queryFn: async ({ signal }) =>
      (await client.call('rounds.previous', { params: { evaluationId } }, { signal })).data.previousId,
  });
}
