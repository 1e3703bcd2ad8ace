import type { SystemDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** All registered systems. */
export function useSystems(): UseQueryResult<SystemDto[]> {
  return useQuery({
    queryKey: ['systems'],
    queryFn: () => all('systems.list', { query: { limit: LARGEST_PAGE } }),
  });
}
