import { defaultLimits } from '../reader/limits.js';
import type { Limits } from '../reader/limits.js';
import { readBytes } from '../reader/open-workbook.js';
import { runInThread } from '../reader/thread-pool.js';
import type { Intake, IntakeFor } from './intake-book.js';

/**
 * Open a file of any kind and take it in, all within the reading thread, so that neither a hostile file nor a large one holds up the caller.
 * @param source the file's bytes, or its path
 * @throws WorkbookError one code and one sentence for every way in which a file can be unreadable
 */
export async function openIntake(
  source: Uint8Array | string,
  intake: IntakeFor,
  limits: Partial<Limits> = {},
): Promise<Intake> {
  const full = { ...defaultLimits, ...limits };
  return (await runInThread({ bytes: await readBytes(source, full), limits: full, intake })) as Intake; // our own thread made it
}
