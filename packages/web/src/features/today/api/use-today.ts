import type { TodayDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** What waits for the user; asked anew whenever the page is opened or the window comes back. */
export function useToday(): UseQueryResult<TodayDto> {
  return useQuery({
    queryKey: ['today'],
    queryFn: async ({ signal }) => (await client.call('today.get', {}, { signal })).data,
  });
}
