import { level4Rows } from '../generated/level-4.js';
import { buildItems } from './build-items.js';

/** The items of level 4: general requirements, then the extensions, in the standard's order. */
export const level4Items = buildItems(4, level4Rows);
