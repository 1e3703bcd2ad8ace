import type { ProgressDto, ReviewEntryDto, ReviewResult, TrayDto } from '@mlps/client';
import type { DomainCode, ReviewState } from '@mlps/controls';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';

/** Evaluations in which something waits for a second person or came back. */
export const trayQuery = queryOptions({
  queryKey: ['reviews', 'tray'],
  queryFn: async ({ signal }): Promise<TrayDto> => (await client.call('reviews.tray', {}, { signal })).data,
});

/** Counts per state. */
export const progressQuery = (evaluationId: string) =>
  queryOptions({
    queryKey: ['reviews', evaluationId, 'progress'],
    queryFn: async ({ signal }): Promise<ProgressDto> =>
      (await client.call('grid.progress', { params: { evaluationId } }, { signal })).data,
  });

/** Each result comes with its differences: a screen full is enough at a time. */
const PER_PAGE = 50;

export interface ReviewChoice {
  readonly state: ReviewState;
  readonly domain?: DomainCode | undefined;
  readonly object?: string | undefined;
}

/** Results in one state, page after page, each with what it is to be compared with. */
export const reviewsQuery = (evaluationId: string, { state, domain, object }: ReviewChoice) =>
  infiniteQueryOptions({
    queryKey: ['reviews', evaluationId, 'list', state, domain ?? null, object ?? null],
    queryFn: async ({ signal, pageParam }): Promise<{ items: ReviewEntryDto[]; nextCursor: string | null }> => {
      const query = {
        state,
        limit: PER_PAGE,
        ...(domain === undefined ? {} : { domain }),
        ...(object === undefined ? {} : { object }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return (await client.call('reviews.list', { params: { evaluationId }, query }, { signal })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export type Judgement = 'accept' | 'return' | 'reopen';

export interface JudgementWish {
  readonly action: Judgement;
  readonly comment: string | null;
  readonly findings: readonly { readonly object: string; readonly item: string; readonly version: number }[];
  readonly dryRun?: boolean;
}

/** Judge results in the versions that were seen; what changed meanwhile is left alone and listed. */
export async function judge(evaluationId: string, wish: JudgementWish): Promise<ReviewResult> {
  const { action, comment, findings, dryRun = false } = wish;
  const body = { action, comment, findings: [...findings], dryRun };
  const options = { idempotencyKey: randomKey() };
  const { data } = await client.call('reviews.judge', { params: { evaluationId }, body }, options);
  if (!dryRun) await queries.invalidateQueries({ queryKey: ['reviews'] });
  return data;
}
