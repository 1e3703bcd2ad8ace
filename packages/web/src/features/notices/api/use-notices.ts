import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { getAll } from '../../../lib/api';
import type { IssuedNotice } from '../../../lib/contract';

export const noticesKey = (evaluationId: string): readonly string[] => ['notices', evaluationId];

/** Notices issued from an evaluation. */
export function useNotices(evaluationId: string): UseQueryResult<IssuedNotice[]> {
  return useQuery({
    queryKey: noticesKey(evaluationId),
    queryFn: ({ signal }) => getAll<IssuedNotice>('/notices', { evaluationId }, signal),
  });
}
