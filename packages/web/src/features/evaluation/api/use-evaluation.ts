import type { EvaluationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** One evaluation without its findings. */
export function useEvaluation(evaluationId: string): UseQueryResult<EvaluationDto> {
  return useQuery({
    queryKey: ['evaluations', evaluationId],
    queryFn: async ({ signal }) =>
      (await client.call('evaluations.get', { params: { evaluationId } }, { signal })).data,
  });
}
