import type { Guidance } from '@mlps/controls';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../lib/api';
import type { CatalogItem } from '../../../lib/contract';

export interface ItemWithGuidance extends CatalogItem {
  guidance: Guidance | null;
}

/** One item with its guidance; the catalog of a running service does not change. */
export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['catalog', 'item', itemId],
    queryFn: ({ signal }) => get<ItemWithGuidance>(`/catalog/items/${encodeURIComponent(itemId)}`, {}, signal),
    staleTime: Infinity,
  });
