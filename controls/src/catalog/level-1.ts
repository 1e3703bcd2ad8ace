import { level1Rows } from '../generated/level-1.js';
import { buildItems } from './build-items.js';

/** The items of level 1: general requirements, then the extensions, in the standard's order. */
export const level1Items = buildItems(1, level1Rows);
