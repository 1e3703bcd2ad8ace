import type { MadeRetestDto, RetestDto, RetestInput } from '@mlps/client';
import type { ScoreResult } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

/** Retests of an evaluation, the latest first. */
export function useRetests(evaluationId: string): UseQueryResult<RetestDto[]> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'retests'],
    queryFn: async () => {
      const input = { params: { evaluationId }, query: { limit: LARGEST_PAGE } };
      return (await all('retests.list', input)).toReversed();
    },
  });
}

interface Scores {
  readonly before: ScoreResult;
  readonly after: ScoreResult;
}

/** The score as the evaluation judged, and after its retests. */
export function useScores(evaluationId: string): UseQueryResult<Scores> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'scores'],
    queryFn: async ({ signal }) => {
      const [before, after] = await Promise.all(
        (['before', 'after'] as const).map(async (as) => {
          const { data } = await client.call('score.get', { params: { evaluationId }, query: { as } }, { signal });
          return data as unknown as ScoreResult; // the service answers the library's result unchanged
        }),
      );
      return { before: before!, after: after! };
    },
  });
}

/** Hands in a retest; everything that follows from it happens with it, or nothing does. */
export async function makeRetest(evaluationId: string, body: RetestInput): Promise<MadeRetestDto> {
  const input = { params: { evaluationId }, body };
  return (await client.call('retests.create', input, { idempotencyKey: randomKey() })).data;
}
