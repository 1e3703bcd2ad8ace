import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { OrganizationDto } from '@mlps/client';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import type { BookTarget } from '../book-target';

/** The organization whose layouts are offered; null for a system of nobody, and for a notice, whose workbook has one layout. */
export function useOrganization(target: BookTarget): UseQueryResult<string | null> {
  return useQuery({
    queryKey: ['book-organization', target.kind, target.id],
    queryFn: async () => {
      if (target.kind === 'notice') return null;
      const systemId = target.kind === 'system' ? target.id : await systemOf(target.id);
      return (await client.call('systems.get', { params: { systemId } })).data.organizationId;
    },
  });
}

async function systemOf(evaluationId: string): Promise<string> {
  return (await client.call('evaluations.get', { params: { evaluationId } })).data.systemId;
}

/** Organizations to which a new system may belong. */
export function useOrganizations(): UseQueryResult<OrganizationDto[]> {
  return useQuery({
    queryKey: ['organizations', 'list'],
    queryFn: () => all('organizations.list', { query: { limit: LARGEST_PAGE } }),
  });
}
