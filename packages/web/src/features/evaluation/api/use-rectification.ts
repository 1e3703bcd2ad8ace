import type { OpenItemsResult } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { rectificationKey } from '../../rectification/api/keys';

/** Opens one item for every requirement with problems, or for these alone; those that exist keep what was entered. */
export function useOpenItems(
  evaluationId: string,
): UseMutationResult<OpenItemsResult, Error, ReadonlySet<string> | undefined> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wanted) => {
      const input = { params: { evaluationId }, body: wanted ? { items: [...wanted] } : {} };
      return (await client.call('rectification.open', input, { idempotencyKey: randomKey() })).data;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: rectificationKey }),
  });
}

/** Opens the items of a notice, whose deadline then counts. */
export function useOpenFromNotice(noticeId: string): UseMutationResult<OpenItemsResult, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const input = { params: { noticeId }, body: {} };
      return (await client.call('rectification.openFromNotice', input, { idempotencyKey: randomKey() })).data;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: rectificationKey }),
  });
}
