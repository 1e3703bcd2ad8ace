import { contractOperations, resolved } from './fuzz.js';
import type { Schema } from './fuzz.js';

/** A field of a body as the contract offers it; `path` leads to its object, with `[]` for any entry of a list and `.*` for any key. */
export interface OfferedField {
  readonly operation: string;
  readonly path: string;
  readonly name: string;
  readonly schema: Schema;
}

/** Every field of every JSON body of the contract, whatever its depth. */
export const offeredFields: readonly OfferedField[] = contractOperations.flatMap(({ id, body }) =>
  body ? fieldsOf(id, body, '', []) : [],
);

function fieldsOf(operation: string, given: Schema, path: string, above: readonly Schema[]): OfferedField[] {
  const schema = resolved(given);
  if (above.includes(schema)) return []; // a schema within itself: its fields were listed above
  const inside = (other: unknown, at: string): OfferedField[] =>
    fieldsOf(operation, other as Schema, at, [...above, schema]);
  const choices = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((list) => (list ?? []) as Schema[]);
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const others = schema['additionalProperties'];
  return [
    ...choices.flatMap((choice) => inside(choice, path)),
    ...properties.map(([name, entry]) => ({ operation, path, name, schema: resolved(entry) })),
    ...properties.flatMap(([name, entry]) => inside(entry, `${path}.${name}`)),
    ...(schema['items'] ? inside(schema['items'], `${path}[]`) : []),
    ...(typeof others === 'object' ? inside(others, `${path}.*`) : []),
  ];
}
