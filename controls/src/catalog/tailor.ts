import { requireFields } from '../errors.js';
import { catalog, pointRank } from './catalog.js';
import { parseExtensions, parseGrade } from './grade.js';
import type { Grade } from './grade.js';
import type { Extension, Item, Sag } from './types.js';

export interface TailorOptions {
  /** extensions that apply to the system; none by default */
  extensions?: readonly Extension[];
}

/**
 * The items that a system of this grade must meet, in the standard's order: general requirements, then the extensions.
 *
 * Source: GB/T 22239-2019 annex A: S items are taken from the level of S, A items from the level of A, G items and every
 * extension item from the system's level.
 * @param grade `SxAyGz`, G = max(S, A), levels 1 to 4
 * @returns a frozen list; the same call gives the same list
 * @throws MlpsError `grade.invalid`, `extension.unknown`
 * @example tailor('S2A2G2').length // 135
 */
export function tailor(grade: string, options: TailorOptions = {}): readonly Item[] {
  requireFields('options', options);
  const parsed = parseGrade(grade);
  const extensions = parseExtensions(options.extensions ?? []);
  const key = `${parsed.text}/${extensions.join()}`;
  const known = cache.get(key);
  if (known) return known;
  const items = Object.freeze([
    ...generalItems(parsed),
    ...extensions.flatMap((part) => catalog.ofLevel(parsed.g, part)),
  ]);
  cache.set(key, items);
  return items;
}

/** 16 legal grades × 16 sets of extensions at most, so the cache is bounded. */
const cache = new Map<string, readonly Item[]>();

function generalItems(grade: Grade): Item[] {
  const levelOf: Record<Sag, Grade['g']> = { S: grade.s, A: grade.a, G: grade.g };
  const items = (['S', 'A', 'G'] as const).flatMap((sag) =>
    catalog.ofLevel(levelOf[sag], 'general').filter((item) => item.sag === sag),
  );
  // a control point is wholly S, A or G, so its items come from one level and keep their order (sort is stable)
  return items.sort((one, other) => pointRank(one) - pointRank(other));
}
