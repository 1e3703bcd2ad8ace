import type { NoticeDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

export const noticesKey = (evaluationId: string): string[] => ['notices', evaluationId];

/** Notices issued from an evaluation, the latest first. */
export function useNotices(evaluationId: string): UseQueryResult<NoticeDto[]> {
  return useQuery({
    queryKey: noticesKey(evaluationId),
    queryFn: async () => (await all('notices.list', { query: { evaluationId, limit: LARGEST_PAGE } })).toReversed(),
  });
}
