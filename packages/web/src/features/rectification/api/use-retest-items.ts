import type { RectificationItemDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';
import { rectificationKey } from './keys';

/** Items of an evaluation whose objects can be tested again. */
export function useRetestItems(evaluationId: string): UseQueryResult<RectificationItemDto[]> {
  return useQuery({
    queryKey: [...rectificationKey, 'retestItems', evaluationId],
    queryFn: async () => {
      const query = { evaluationId, settled: false, limit: LARGEST_PAGE };
      return (await all('rectification.list', { query })).filter(({ item }) => item !== null);
    },
  });
}
