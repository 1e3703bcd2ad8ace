import { bareText, bigrams, likeness } from './bare-text.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings } from './wording-classes.js';

/** 和, 与, 及 and 、 stand for one another in names of control points. */
function pointKey(text: string): string {
  return bareText(text.replace(/[（(]\s*[SAGsag]\d?\s*[)）]/g, '')).replace(/[与及和]/g, '和');
}

let byKey: Map<string, PointWordings[]> | undefined;

function index(): Map<string, PointWordings[]> {
  if (byKey) return byKey;
  byKey = new Map();
  for (const point of pointWordings()) {
    const key = pointKey(point.pointZh);
    byKey.set(key, [...(byKey.get(key) ?? []), point]);
  }
  return byKey;
}

/** Names as like as this are the same name with a slip. */
const SAME_NAME = 0.7;

/**
 * The control points of any part and class that carry this name; slips of a character or a numbering in front are tolerated.
 * @example pointsNamed('入侵防范（G3）').map((point) => point.domainZh) // ['安全区域边界', '安全计算环境', …]
 */
export function pointsNamed(name: string): readonly PointWordings[] {
  const known = cache.get(name);
  if (known) return known;
  const found = findPoints(pointKey(name));
  if (cache.size < MOST_CACHED) cache.set(name, found);
  return found;
}

const cache = new Map<string, readonly PointWordings[]>();
/** Names come from files, so the cache is bounded. */
const MOST_CACHED = 2000;

function findPoints(key: string): readonly PointWordings[] {
  if (key === '') return [];
  const exact = index().get(key) ?? index().get(key.replace(/^\d+/, ''));
  if (exact) return exact;
  const pairs = bigrams(key);
  let best: { readonly points: readonly PointWordings[]; readonly score: number } = { points: [], score: SAME_NAME };
  for (const [other, points] of index()) {
    const score = likeness(pairs, bigrams(other));
    if (score >= best.score) best = { points, score };
  }
  return best.points;
}
