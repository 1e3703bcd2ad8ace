import type { EvaluationDto } from '@mlps/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** One evaluation without its findings; nothing is asked while its id is not known. */
export function useEvaluation(evaluationId: string | undefined): UseQueryResult<EvaluationDto> {
  return useQuery({
    queryKey: ['evaluations', evaluationId],
    staleTime: 0, // recording moves its state, elsewhere on the page
    queryFn:
      evaluationId === undefined
        ? skipToken
        : async ({ signal }) => (await client.call('evaluations.get', { params: { evaluationId } }, { signal })).data,
  });
}
