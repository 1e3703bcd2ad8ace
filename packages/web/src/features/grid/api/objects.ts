import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';

export interface NewObject {
  readonly name: string;
  readonly kind: string;
}

/** Add objects to an evaluation, one after the other, so that they keep their order. */
export async function addObjects(evaluationId: string, objects: readonly NewObject[]): Promise<void> {
  for (const body of objects)
    // oxlint-disable-next-line no-await-in-loop -- the order of making is the order in which they stand
    await client.call('objects.create', { params: { evaluationId }, body }, { idempotencyKey: randomKey() });
}

/** Take an object away; the service refuses while it has results. */
export async function removeObject(evaluationId: string, objectId: string): Promise<void> {
  const params = { evaluationId, objectId };
  const { etag } = await client.call('objects.get', { params });
  await client.call('objects.remove', { params }, etag === null ? {} : { ifMatch: etag });
}

/** Open the recording anew, with the objects as they are now. */
export async function reopenRecording(evaluationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['evaluations', evaluationId] });
}
