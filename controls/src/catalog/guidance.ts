import { MlpsError, requireText, show } from '../errors.js';
import { level1Guidance } from '../generated/guidance-1.js';
import { level2Guidance } from '../generated/guidance-2.js';
import { level3Guidance } from '../generated/guidance-3.js';
import { level4Guidance } from '../generated/guidance-4.js';
import type { Guidance } from './guidance-types.js';

const tables = [level1Guidance, level2Guidance, level3Guidance, level4Guidance];

/**
 * How an item is evaluated, which evidence to expect, what goes wrong, and how to mend it.
 *
 * Kept apart from the catalog (`@mlps/controls/guidance`), because the texts are large and a browser rarely needs them all.
 * @throws MlpsError `catalog.unknown-item`
 * @example guidance('L3-CES1-01').steps.length > 1 // true
 */
export function guidance(id: string): Guidance {
  const table = tables[Number(requireText('id', id, 'catalog.unknown-item')[1]) - 1];
  if (!table || !Object.hasOwn(table, id))
    throw new MlpsError('catalog.unknown-item', `${show(id)} is not an item of the catalog; ids look like L3-CES1-01`);
  return table[id]!;
}
