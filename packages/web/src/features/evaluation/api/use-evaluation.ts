import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { get } from '../../../lib/api';
import type { EvaluationSummary } from '../../../lib/contract';

/** One evaluation without its findings. */
export function useEvaluation(evaluationId: string): UseQueryResult<EvaluationSummary> {
  return useQuery({
    queryKey: ['evaluations', evaluationId],
    queryFn: ({ signal }) => get<EvaluationSummary>(`/evaluations/${evaluationId}`, {}, signal),
  });
}
