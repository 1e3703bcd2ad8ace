import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Extension } from '@mlps/controls';
import { getAll } from '../../../lib/api';
import type { CatalogItem } from '../../../lib/contract';

/** Items of a grade with its extensions, by id, in the standard's order. The catalog of a running service does not change. */
export function useItems(
  grade: string | undefined,
  extensions: readonly Extension[] = [],
): UseQueryResult<ReadonlyMap<string, CatalogItem>> {
  return useQuery({
    queryKey: ['catalog', grade, extensions],
    queryFn: async ({ signal }) => {
      const items = await getAll<CatalogItem>('/catalog/items', { grade, extensions }, signal);
      return new Map(items.map((item) => [item.id, item]));
    },
    enabled: grade !== undefined,
    staleTime: Infinity,
  });
}
