import type { OrganizationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from './client';

/** Every organization that the user may see. */
export function useOrganizations(): UseQueryResult<OrganizationDto[]> {
  return useQuery({
    queryKey: ['organizations', 'all'],
    queryFn: () => all('organizations.list', { query: { limit: LARGEST_PAGE } }),
  });
}
