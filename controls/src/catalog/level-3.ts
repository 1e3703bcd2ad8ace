import { level3Rows } from '../generated/level-3.js';
import { buildItems } from './build-items.js';

/** The items of level 3: general requirements, then the extensions, in the standard's order. */
export const level3Items = buildItems(3, level3Rows);
