import type { EvaluatedObject } from '@mlps/controls';
import { bareText } from '../placing/bare-text.js';

/** What becomes of an object of a foreign book: it is one that is there, a new one, or left out. */
export type ObjectUse = 'existing' | 'new' | 'skip';

/** A user's word on one object of a book. */
export interface ObjectChoice {
  /** id of the object in the book */
  readonly object: string;
  readonly use: ObjectUse;
  /** id of the object that it is, for `existing` */
  readonly key?: string | undefined;
  /** corrected name and kind, for `new` */
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
}

/** An object of a book with what becomes of it. */
export interface MatchedObject extends EvaluatedObject {
  readonly use: ObjectUse;
  /** id under which its findings stand; for `skip` its own */
  readonly key: string;
}

/**
 * Find the objects of a foreign book among those that are there: by the user's word, else by equal name; the rest are new.
 * @param present objects of the evaluation, of any size
 * @example matchObjects([{ id: '机房', name: ' 中心机房 ', kind: 'machine-room' }], [{ id: 'room-1', name: '中心机房', kind: 'machine-room' }])[0].key // 'room-1'
 */
export function matchObjects(
  ofBook: readonly EvaluatedObject[],
  present: readonly EvaluatedObject[],
  choices: readonly ObjectChoice[] = [],
): MatchedObject[] {
  const taken = new Set(present.map(({ id }) => id));
  const chosen = new Map(choices.map((choice) => [choice.object, choice]));
  return ofBook.map((object) => {
    const choice = chosen.get(object.id);
    if (choice?.use === 'skip') return { ...object, use: 'skip', key: object.id };
    const key = choice ? choice.key : sameName(object, present);
    if (choice?.use !== 'new' && key !== undefined && present.some(({ id }) => id === key))
      return { ...object, use: 'existing', key };
    const { name = object.name, kind = object.kind } = choice ?? {};
    return { ...object, name, kind, use: 'new', key: freeId(object.id, taken) };
  });
}

/** The one object of this name; of several nobody can tell which. */
function sameName({ id, name }: EvaluatedObject, present: readonly EvaluatedObject[]): string | undefined {
  const named = present.filter((object) => bareText(object.name) === bareText(name));
  return named.length === 1 ? named[0]!.id : named.find((object) => object.id === id)?.id;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
