import type { Evaluation } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** The whole evaluation in its portable form: what the library computes with, here as in the service. */
export function useDocument(evaluationId: string): UseQueryResult<Evaluation> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'document'],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('documents.export', { params: { evaluationId } }, { signal });
      return data as unknown as Evaluation; // the contract holds the same fields, and the service checked them
    },
  });
}
