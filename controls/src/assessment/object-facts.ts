import { requireFields } from '../errors.js';
import { isFields } from './check-fields.js';
import type { Evaluation } from './evaluation.js';
import { LONGEST_NAME } from './shape.js';

/** What is told of an object beside its name and kind. */
export interface ObjectFacts {
  /** make, model or version */
  readonly model?: string;
  /** where it stands or answers: a room, an address */
  readonly address?: string;
  readonly purpose?: string;
}

const names = ['model', 'address', 'purpose'] as const;

/**
 * What a document tells of its objects under `x.objectFacts`, by id of the object. What is not of this shape is the user's own and left alone.
 * @throws MlpsError `argument.invalid` when the document is no object
 * @example objectFactsOf({ x: { objectFacts: { 'server-1': { model: '8.0' } } } }).get('server-1') // { model: '8.0' }
 */
export function objectFactsOf(evaluation: Pick<Evaluation, 'x'>): ReadonlyMap<string, ObjectFacts> {
  const { x } = requireFields('evaluation', evaluation);
  const told = isFields(x) ? x['objectFacts'] : null;
  if (!isFields(told)) return new Map();
  return new Map(Object.entries(told).flatMap(([id, facts]) => entryOf(id, facts)));
}

function entryOf(id: string, facts: unknown): [string, ObjectFacts][] {
  if (!isFields(facts)) return [];
  const kept = names.flatMap((name) => {
    const text = facts[name];
    return isLine(text) ? [[name, text.trim()]] : [];
  });
  return kept.length > 0 ? [[id, Object.fromEntries(kept) as ObjectFacts]] : [];
}

function isLine(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text);
}
