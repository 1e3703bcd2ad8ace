import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { getAll } from '../../../lib/api';
import type { SystemSummary } from '../../../lib/contract';

/** All registered systems. */
export function useSystems(): UseQueryResult<SystemSummary[]> {
  return useQuery({
    queryKey: ['systems'],
    queryFn: ({ signal }) => getAll<SystemSummary>('/systems', {}, signal),
  });
}
