import { level2Rows } from '../generated/level-2.js';
import { buildItems } from './build-items.js';

/** The items of level 2: general requirements, then the extensions, in the standard's order. */
export const level2Items = buildItems(2, level2Rows);
