import type { RectificationItemDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

const SHOWN = 8;

/** The items that are due first, late ones before all. */
export function useDueItems(enabled: boolean): UseQueryResult<RectificationItemDto[]> {
  return useQuery({
    queryKey: ['rectification', 'due-first'],
    queryFn: async ({ signal }) => {
      const query = { settled: false, limit: SHOWN };
      return (await client.call('rectification.list', { query }, { signal })).data.items;
    },
    enabled,
  });
}
