import type { EvaluationDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** The other evaluations of a system. */
export function useOtherRounds({ id, systemId }: EvaluationDto): UseQueryResult<EvaluationDto[]> {
  return useQuery({
    queryKey: ['systems', systemId, 'evaluations', 'besides', id],
    queryFn: async () => {
      const rounds = await all('evaluations.list', { query: { systemId, limit: LARGEST_PAGE } });
      return rounds.filter((round) => round.id !== id);
    },
  });
}
