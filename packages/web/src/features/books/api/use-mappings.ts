import type { ColumnMappingDto, ColumnMappingInput } from '@mlps/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';

/** Layouts that an organization has confirmed; none without an organization. */
export function useMappings(organizationId: string | null): UseQueryResult<ColumnMappingDto[]> {
  return useQuery({
    queryKey: ['column-mappings', organizationId],
    queryFn: () =>
      organizationId === null
        ? []
        : all('columnMappings.list', { params: { organizationId }, query: { limit: LARGEST_PAGE } }),
  });
}

/** Keeps a confirmed layout for the next book of the same agency. */
export function useKeepMapping(
  organizationId: string | null,
): UseMutationResult<ColumnMappingDto | null, Error, ColumnMappingInput> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: ColumnMappingInput) =>
      organizationId === null
        ? null
        : (await client.call('columnMappings.create', { params: { organizationId }, body })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['column-mappings'] }),
  });
}
