import type { ObjectDto, Operations } from '@mlps/client';
import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';

export interface NewObject {
  readonly name: string;
  readonly kind: string;
}

/** Add objects to an evaluation, one after the other, so that they keep their order; `signal` stops between two. @param onAdded told how many are there */
export async function addObjects(
  evaluationId: string,
  objects: readonly NewObject[],
  onAdded: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, body] of objects.entries()) {
    if (signal.aborted) return;
    // oxlint-disable-next-line no-await-in-loop -- the order of making is the order in which they stand
    await client.call('objects.create', { params: { evaluationId }, body }, { idempotencyKey: randomKey() });
    onAdded(index + 1);
  }
}

/** What a form changes of an object, for the version that it began from. */
export async function changeObject(
  evaluationId: string,
  objectId: string,
  body: Operations['objects.change']['body'],
  ifMatch: string,
): Promise<unknown> {
  return client.call('objects.change', { params: { evaluationId, objectId }, body }, { ifMatch });
}

/** Take an object away. @param force with its results; without it the service refuses while there are any, and says how many */
export async function removeObject(evaluationId: string, { id, etag }: ObjectDto, force: boolean): Promise<void> {
  const params = { evaluationId, objectId: id };
  await client.call('objects.remove', { params, ...(force ? { query: { force } } : {}) }, { ifMatch: etag });
}

/** What was read of the evaluation elsewhere speaks of other objects now; the recording itself follows by its own means. */
export async function forgetObjects(evaluationId: string): Promise<void> {
  await queries.invalidateQueries({
    queryKey: ['evaluations', evaluationId],
    predicate: ({ queryKey }) => queryKey[2] !== 'recording',
  });
}
