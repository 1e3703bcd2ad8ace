import type { Result } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { getAll } from '../../../lib/api';
import type { Finding } from '../../../lib/contract';

/** Findings that do not wholly conform. */
export function useProblems(evaluationId: string): UseQueryResult<Finding[]> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'problems'],
    queryFn: async ({ signal }) => {
      const ofResult = (result: Result): Promise<Finding[]> =>
        getAll(`/evaluations/${evaluationId}/findings`, { result }, signal);
      return (await Promise.all([ofResult('nonconform'), ofResult('partial')])).flat();
    },
  });
}
