import type { BurnDownDto, RectificationOverviewDto } from '@mlps/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { queryOf } from '../rectification-search';
import type { SpanFilter } from '../rectification-search';
import { rectificationKey } from './keys';

/** How many items a list with this filter has, by everything by which it can be narrowed. */
export function useOverview(filter: SpanFilter): UseQueryResult<RectificationOverviewDto> {
  return useQuery({
    queryKey: [...rectificationKey, 'overview', filter],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await client.call('rectification.overview', { query: queryOf(filter) }, { signal })).data,
  });
}

/** How many items were unsettled day by day. */
export function useBurnDown(filter: SpanFilter): UseQueryResult<BurnDownDto> {
  return useQuery({
    queryKey: [...rectificationKey, 'burnDown', filter],
    queryFn: async ({ signal }) =>
      (await client.call('rectification.burnDown', { query: queryOf(filter) }, { signal })).data,
  });
}
