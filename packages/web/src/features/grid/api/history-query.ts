import type { FindingHistoryDto } from '@mlps/client';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import type { Place } from '../model/cell.js';

/** Every version of a result that is kept. @param version of today's, so that a new one is asked for */
export const historyQuery = (evaluationId: string, { object, item }: Place, version: number) =>
  queryOptions({
    queryKey: ['evaluations', evaluationId, 'history', object, item, version],
    queryFn: async ({ signal }): Promise<FindingHistoryDto> => {
      const params = { evaluationId, objectId: object, item };
      return (await client.call('reviews.history', { params }, { signal })).data;
    },
    staleTime: Infinity,
  });
