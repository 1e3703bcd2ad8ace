import type { RectificationPage } from '@mlps/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { queryOf } from '../rectification-search';
import type { SpanFilter } from '../rectification-search';
import { rectificationKey } from './keys';

/** Items by due date, page after page. */
export function useItems(filter: SpanFilter, limit = 50): UseInfiniteQueryResult<InfiniteData<RectificationPage>> {
  return useInfiniteQuery({
    queryKey: [...rectificationKey, 'list', filter, limit],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...queryOf(filter), limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return (await client.call('rectification.list', { query }, { signal })).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
