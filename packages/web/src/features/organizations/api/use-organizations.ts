import type { OrganizationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Organizations that the user may see, all of them or those that a text finds. */
export function useOrganizations(q?: string): UseQueryResult<OrganizationDto[]> {
  const query = { limit: LARGEST_PAGE, ...(q ? { q } : {}) };
  return useQuery({ queryKey: ['organizations', query], queryFn: () => all('organizations.list', { query }) });
}
