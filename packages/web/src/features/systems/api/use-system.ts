import type { SystemDto } from '@mlps/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** One system; nothing is asked while its id is not known. */
export function useSystem(systemId: string | undefined): UseQueryResult<SystemDto> {
  return useQuery({
    queryKey: ['systems', systemId],
    queryFn:
      systemId === undefined
        ? skipToken
        : async ({ signal }) => (await client.call('systems.get', { params: { systemId } }, { signal })).data,
  });
}
