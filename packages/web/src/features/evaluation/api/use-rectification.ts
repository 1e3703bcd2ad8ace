import type { OpenItemsResult, RectificationItemDto } from '@mlps/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

const keyOf = (evaluationId: string): string[] => ['evaluations', evaluationId, 'rectification'];

/** Rectification items of an evaluation. */
export function useRectificationItems(evaluationId: string): UseQueryResult<RectificationItemDto[]> {
  return useQuery({
    queryKey: keyOf(evaluationId),
    queryFn: () => all('rectification.listOfEvaluation', { params: { evaluationId }, query: { limit: LARGEST_PAGE } }),
  });
}

/** Opens one item for every requirement with problems; those that exist keep what was entered. */
export function useOpenItems(evaluationId: string): UseMutationResult<OpenItemsResult, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const input = { params: { evaluationId }, body: {} };
      return (await client.call('rectification.open', input, { idempotencyKey: randomKey() })).data;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(evaluationId) }),
  });
}
