import type { FindingDto } from '@mlps/client';
import type { Result } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Findings that do not wholly conform. */
export function useProblems(evaluationId: string): UseQueryResult<FindingDto[]> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'problems'],
    queryFn: async () => {
      const ofResult = (result: Result): Promise<FindingDto[]> =>
        all('findings.list', { params: { evaluationId }, query: { result, limit: LARGEST_PAGE } });
      return (await Promise.all([ofResult('nonconform'), ofResult('partial')])).flat();
    },
  });
}
