import { isComparable } from '../papers/describe-changes.js';
import { thawInput } from '../papers/paper-input.js';
import { textAt } from './archive-rows.js';
import { invalid } from './check-rows.js';
import type { OpenArchive } from './open-archive.js';

/**
 * The data from which papers were drawn are compared with those of today whenever papers are listed: one that could not be read would stand in
 * the way of every list.
 * @throws ApiError `archive.invalid`
 */
export async function checkInputs({ rows, members }: OpenArchive): Promise<void> {
  for (const row of rows.get('papers') ?? []) {
    if (row['inputSha256'] === null) continue;
    const name = `files/${textAt(row, 'inputSha256')}`;
    if (!isReadable(await members.read(name)))
      throw invalid(`文书 ${textAt(row, 'number').slice(0, 80)} 所依据的数据 ${name} 无法读取`);
  }
}

function isReadable(bytes: Buffer): boolean {
  try {
    return isComparable(thawInput(bytes));
  } catch {
    return false; // no gzip, no JSON, or more than any paper rests on
  }
}
