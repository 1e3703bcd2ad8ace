import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { get } from '../../../lib/api';
import type { SystemSummary } from '../../../lib/contract';

/** One system. */
export function useSystem(systemId: string | undefined): UseQueryResult<SystemSummary> {
  return useQuery({
    queryKey: ['systems', systemId],
    queryFn: ({ signal }) => get<SystemSummary>(`/systems/${systemId}`, {}, signal),
    enabled: systemId !== undefined,
  });
}
