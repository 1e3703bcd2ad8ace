import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { getAll, post } from '../../../lib/api';
import type { RectificationItem } from '../../../lib/contract';

interface Opened {
  created: number;
  existing: number;
}

const keyOf = (evaluationId: string) => ['evaluations', evaluationId, 'rectification'];

/** Rectification items of an evaluation. */
export function useRectificationItems(evaluationId: string): UseQueryResult<RectificationItem[]> {
  return useQuery({
    queryKey: keyOf(evaluationId),
    queryFn: ({ signal }) => getAll<RectificationItem>(`/evaluations/${evaluationId}/rectification-items`, {}, signal),
  });
}

/** Opens one item for every requirement with problems; those that exist stay as they are. */
export function useOpenItems(evaluationId: string): UseMutationResult<Opened, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<Opened>(`/evaluations/${evaluationId}/rectification-items`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(evaluationId) }),
  });
}
