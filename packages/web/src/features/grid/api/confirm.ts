import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import type { Place } from '../model/cell.js';

const MOST_PER_CALL = 5000;

/** Results carried along from the round before were looked at and still hold. */
export async function confirmFindings(evaluationId: string, places: readonly Place[]): Promise<void> {
  for (let start = 0; start < places.length; start += MOST_PER_CALL) {
    const findings = places.slice(start, start + MOST_PER_CALL);
    // oxlint-disable-next-line no-await-in-loop -- few calls, and the service takes one write after the other
    await client.call(
      'rounds.confirm',
      { params: { evaluationId }, body: { findings } },
      { idempotencyKey: randomKey() },
    );
  }
}
