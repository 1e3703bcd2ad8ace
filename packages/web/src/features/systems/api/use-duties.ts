import { ProblemError } from '@mlps/client';
import type { DutyDto, DutyFactsDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** What a system owes, by day. */
export function useDuties(systemId: string): UseQueryResult<DutyDto[]> {
  return useQuery({
    queryKey: ['duties', systemId],
    queryFn: async ({ signal }) => (await client.call('duties.list', { params: { systemId } }, { signal })).data.items,
  });
}

/** The days of grading and filing; null while nobody has entered any. */
export function useDutyFacts(systemId: string): UseQueryResult<DutyFactsDto | null> {
  return useQuery({
    queryKey: ['duties', systemId, 'facts'],
    queryFn: async ({ signal }) => {
      try {
        return (await client.call('duties.facts', { params: { systemId } }, { signal })).data;
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'resource.not-found') return null;
        throw error;
      }
    },
    enabled: false,
  });
}
