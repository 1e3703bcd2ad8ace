import type { Edition } from '@mlps/controls';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

/** What a round begins with: the objects of the round before, its results too, or nothing. */
export const beginnings = ['objects', 'results', 'blank'] as const;
export type Beginning = (typeof beginnings)[number];

export interface EvaluationWish {
  readonly systemId: string;
  readonly previousId: string | undefined;
  readonly beginning: Beginning;
  readonly name: string;
  readonly edition: Edition;
}

/** Begin an evaluation. @param facts who does it, and when @returns its id */
export async function beginEvaluation(wish: EvaluationWish, facts: Record<string, string | null>): Promise<string> {
  const { systemId, previousId, beginning, name, edition } = wish;
  const options = { idempotencyKey: randomKey() };
  if (beginning === 'blank' || previousId === undefined) {
    const { data } = await client.call('evaluations.create', { body: { systemId, name, edition, ...facts } }, options);
    return data.id;
  }
  const params = { evaluationId: previousId };
  const { data } = await client.call('rounds.next', { params, body: { name, edition, copy: beginning } }, options);
  // a next round takes who does it from the round before
  await client.call('evaluations.change', { params: { evaluationId: data.id }, body: facts }, { ifMatch: data.etag });
  return data.id;
}
