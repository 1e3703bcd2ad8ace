import { randomUUID } from 'node:crypto';

const COUNTER_LIMIT = 0x1000;

/**
 * Make a source of ids that sort by the time they were made (UUID version 7: milliseconds, then a counter, then chance).
 * @param now clock in milliseconds; a clock that goes back does not make an id smaller than the one before
 */
export function createIds(now: () => number): () => string {
  let last = 0;
  let counter = 0;
  let [stamp, stamped] = ['', -1];
  return () => {
    const time = now();
    if (time > last) [last, counter] = [time, 0];
    else counter += 1;
    if (counter === COUNTER_LIMIT) [last, counter] = [last + 1, 0];
    if (last !== stamped) [stamp, stamped] = [stampOf(last), last];
    return `${stamp}-7${counter.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
  };
}

function stampOf(time: number): string {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}
