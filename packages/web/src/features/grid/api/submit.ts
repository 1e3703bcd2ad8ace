import type { ReviewResult } from '@mlps/client';
import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';
import type { Place } from '../model/cell.js';

/** Hand results in for review; with `dryRun` only asks what would go and what would stay. */
export async function submitFindings(
  evaluationId: string,
  findings: readonly Place[] | undefined,
  dryRun: boolean,
): Promise<ReviewResult> {
  const body = { dryRun, ...(findings ? { findings: [...findings] } : {}) };
  const { data } = await client.call(
    'reviews.submit',
    { params: { evaluationId }, body },
    { idempotencyKey: randomKey() },
  );
  if (!dryRun) await queries.invalidateQueries({ queryKey: ['reviews'] });
  return data;
}
