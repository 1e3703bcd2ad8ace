import type { Extension, Item } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Items of a grade with its extensions, by id, in the standard's order. The catalog of a running service does not change. */
export function useItems(grade: string, extensions: Extension[] = []): UseQueryResult<ReadonlyMap<string, Item>> {
  const query = { grade, limit: LARGEST_PAGE, ...(extensions.length === 0 ? {} : { extensions }) };
  return useQuery({
    queryKey: ['catalog', query],
    queryFn: async () => {
      const items = (await all('catalog.list', { query })) as Item[]; // the service hands on the library's items
      return new Map(items.map((item) => [item.id as string, item]));
    },
    staleTime: Infinity,
  });
}
