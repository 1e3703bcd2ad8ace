import type { Guidance, Item } from '@mlps/controls';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../lib/client';

export interface ItemWithGuidance extends Item {
  guidance: Guidance;
}

/** One item with its guidance; the catalog of a running service does not change. */
export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['catalog', 'item', itemId],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('catalog.get', { params: { item: itemId } }, { signal });
      return data as ItemWithGuidance; // the service hands on the library's item and guidance
    },
    staleTime: Infinity,
  });
