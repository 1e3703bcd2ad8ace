import type { RoundsComparison } from '@mlps/controls';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** What became of the problems since another evaluation of the same system; nothing is asked while none is chosen. */
export function useComparison(evaluationId: string, other: string | undefined): UseQueryResult<RoundsComparison> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'comparison', other],
    queryFn:
      other === undefined
        ? skipToken
        : async ({ signal }) => {
            const query = { with: other };
            const { data } = await client.call('rounds.compare', { params: { evaluationId }, query }, { signal });
            return data as unknown as RoundsComparison; // the service hands on the library's comparison unchanged
          },
  });
}
