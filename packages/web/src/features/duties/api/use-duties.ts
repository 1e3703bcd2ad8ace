import { ProblemError } from '@mlps/client';
import type { DutyDto, DutyFactsDto, DutyFactsInput } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** Duties of one system, or of all, overdue ones first. */
export function useDuties(systemId: string | undefined): UseQueryResult<DutyDto[]> {
  return useQuery({
    queryKey: ['duties', 'list', systemId],
    queryFn: async ({ signal }) => {
      if (systemId === undefined) return (await client.call('duties.all', {}, { signal })).data.items;
      return (await client.call('duties.list', { params: { systemId } }, { signal })).data.items;
    },
  });
}

/** The days from which duties are computed; null where none were entered yet. */
export function useDutyFacts(systemId: string): UseQueryResult<DutyFactsDto | null> {
  return useQuery({
    queryKey: ['duties', 'facts', systemId],
    queryFn: async ({ signal }) => {
      try {
        return (await client.call('duties.facts', { params: { systemId } }, { signal })).data;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** Enters or replaces the days; `etag` is the version that was seen, empty where none were entered. */
export async function putDutyFacts(systemId: string, body: DutyFactsInput, etag: string): Promise<DutyFactsDto> {
  const options = etag === '' ? { createOnly: true } : { ifMatch: etag };
  return (await client.call('duties.putFacts', { params: { systemId }, body }, options)).data;
}
