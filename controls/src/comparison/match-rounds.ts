import type { EvaluatedObject, Evaluation } from '../assessment/evaluation.js';
import { parseGrade } from '../catalog/grade.js';
import { catalog } from '../catalog/catalog.js';
import { tailor } from '../catalog/tailor.js';
import type { ComparedObjects, MatchedObject } from './comparison-types.js';
import { mapItem } from './map-items.js';

/** Match the objects of two rounds: by id, else by name and kind where these name one object on each side. */
export function matchObjects(before: readonly EvaluatedObject[], after: readonly EvaluatedObject[]): ComparedObjects {
  const later = new Set(after.map(({ id }) => id));
  const matched: MatchedObject[] = before
    .filter(({ id }) => later.has(id))
    .map(({ id }) => ({ before: id, after: id, by: 'id' as const }));
  const taken = new Set(matched.map(({ after: id }) => id));
  const [left, right] = [before, after].map((list) => byName(list.filter(({ id }) => !taken.has(id))));
  for (const [name, ids] of left!) {
    const others = right!.get(name) ?? [];
    if (ids.length === 1 && others.length === 1) matched.push({ before: ids[0]!, after: others[0]!, by: 'name' });
  }
  const [known, found] = [new Set(matched.map((m) => m.before)), new Set(matched.map((m) => m.after))];
  return {
    matched,
    gone: before.flatMap(({ id }) => (known.has(id) ? [] : [id])),
    added: after.flatMap(({ id }) => (found.has(id) ? [] : [id])),
  };
}

function byName(objects: readonly EvaluatedObject[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, name, kind } of objects) {
    const key = JSON.stringify([kind, name.trim()]);
    names.set(key, [...(names.get(key) ?? []), id]);
  }
  return names;
}

/** Item of the later round that asks for the same as each item of the earlier one; what has none is missing. */
export function matchItems(before: Evaluation['system'], after: Evaluation['system']): Map<string, string> {
  const { s, a, g } = parseGrade(after.grade);
  const levelOf = { S: s, A: a, G: g };
  const later = new Set<string>(itemsOf(after).map(({ id }) => id));
  const pairs = itemsOf(before).flatMap(({ id, part, sag }) => {
    const twin = later.has(id) ? id : mapItem(id, part === 'general' ? levelOf[sag] : g)?.id;
    return twin !== undefined && later.has(twin) ? [[id, twin] as const] : [];
  });
  return new Map(pairs);
}

function itemsOf({ grade, extensions = [] }: Evaluation['system']): ReturnType<typeof tailor> {
  return tailor(grade, { extensions });
}

/** Place of an item in the standard, for sorting findings of mixed levels. */
export function itemRank(id: string): number {
  return ranks.get(id) ?? 0;
}

const ranks = new Map<string, number>(catalog.items.map(({ id }, rank) => [id, rank]));
