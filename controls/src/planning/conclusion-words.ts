import type { Edition } from '../scoring/settings.js';

const byRate: readonly string[] = Object.freeze(['不符合', '基本符合', '符合']);
const byBand: readonly string[] = Object.freeze(['差', '中', '良', '优']);

/**
 * The conclusions of an edition, from worst to best.
 *
 * Source: the editions' own tables (docs/scoring.md).
 * @example conclusionWords['2021'] // ['差', '中', '良', '优']
 */
export const conclusionWords: Readonly<Record<Edition, readonly string[]>> = Object.freeze({
  '2015': byRate,
  '2019': byBand,
  '2021': byBand,
  '2025': byRate,
});
