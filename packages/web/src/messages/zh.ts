import { catalog } from './zh/catalog';
import { common } from './zh/common';
import { evaluation } from './zh/evaluation';
import { notices } from './zh/notices';
import { score } from './zh/score';
import { systems } from './zh/systems';

/** Every Chinese word of the pages. */
export const zh = { ...common, ...systems, ...evaluation, ...score, ...notices, ...catalog };
