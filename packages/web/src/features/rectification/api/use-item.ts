import type { AcceptanceDto, HistoryDto, LegalMovesDto, RectificationItemDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { rectificationKey } from './keys';

export function useItem(rectificationItemId: string): UseQueryResult<RectificationItemDto> {
  return useQuery({
    queryKey: [...rectificationKey, 'item', rectificationItemId],
    queryFn: async ({ signal }) =>
      (await client.call('rectification.get', { params: { rectificationItemId } }, { signal })).data,
  });
}

/** What the user may do with an item now. */
export function useLegalMoves(rectificationItemId: string): UseQueryResult<LegalMovesDto> {
  return useQuery({
    queryKey: [...rectificationKey, 'moves', rectificationItemId],
    queryFn: async ({ signal }) =>
      (await client.call('rectification.legalMoves', { params: { rectificationItemId } }, { signal })).data,
  });
}

/** Everything that ever happened to an item, the latest first. */
export function useHistory(rectificationItemId: string): UseQueryResult<HistoryDto[]> {
  return useQuery({
    queryKey: [...rectificationKey, 'history', rectificationItemId],
    queryFn: async () => {
      const input = { params: { rectificationItemId }, query: { limit: LARGEST_PAGE } };
      return (await all('rectification.history', input)).toReversed();
    },
  });
}

/** Requests to accept the risk of an item, the latest first. */
export function useAcceptances(rectificationItemId: string): UseQueryResult<AcceptanceDto[]> {
  return useQuery({
    queryKey: [...rectificationKey, 'acceptances', rectificationItemId],
    queryFn: async () => {
      const query = { rectificationItemId, limit: LARGEST_PAGE };
      return (await all('acceptances.list', { query })).toReversed();
    },
  });
}
