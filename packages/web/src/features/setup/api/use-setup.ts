import type { SetupDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** Whether the service still waits for its first administrators, and by which ways one can sign in. */
export function useSetup(): UseQueryResult<SetupDto> {
  return useQuery({
    queryKey: ['setup'],
    queryFn: async ({ signal }) => (await client.call('setup.get', {}, { signal })).data,
  });
}
