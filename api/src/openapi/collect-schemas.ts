import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { nestedClass } from '../dto/compile-validator.js';
import { requiredOf } from '../dto/field.js';
import { AT_MOST, containedClasses, NOT_BLANK } from '../dto/fields.js';
import type { Newable } from '../dto/fields.js';
import { isOwnSchema } from '../operations/operation.js';
import type { Operation, OwnSchema } from '../operations/operation.js';

export type Schema = Record<string, unknown>;

export const SCHEMA_ROOT = '#/components/schemas/';

/** The schemas of every class and own schema that operations name, with those they contain. @throws Error when two share a name */
export function collectSchemas(operations: readonly Operation[]): Record<string, Schema> {
  const classes = new Map<string, Newable>();
  const own = new Map<string, OwnSchema>();
  for (const { body, answer } of operations)
    for (const shape of [body, answer]) {
      if (!shape) continue;
      if (isOwnSchema(shape)) own.set(shape.name, shape);
      else collectClasses(shape, classes);
    }
  const entries = [
    ...[...classes].map(([name, dto]) => [name, schemaOf(dto)] as const),
    ...[...own].map(([name, { schema }]) => [name, schema] as const),
  ];
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The schema of one DTO class; unknown fields are refused. */
export function schemaOf(dto: Newable): Schema {
  const schema = targetConstructorToSchema(dto, {
    classTransformerMetadataStorage: defaultMetadataStorage as never, // the storage itself; its type is not exported
    refPointerPrefix: SCHEMA_ROOT,
    additionalConverters: {
      [AT_MOST]: ({ constraints }) => ({ type: 'string', maxLength: constraints[0] as number }), // its only constraint
      [NOT_BLANK]: () => ({ type: 'string', pattern: '\\S' }),
    },
  }) as Schema;
  const { required: _required, ...rest } = schema;
  const required = requiredOf(dto);
  return { ...rest, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function collectClasses(dto: Newable, found: Map<string, Newable>): void {
  const known = found.get(dto.name);
  if (known === dto) return;
  if (known) throw new Error(`two DTO classes are named ${dto.name}; rename one`);
  found.set(dto.name, dto);
  for (const other of containedClasses(dto)) collectClasses(other, found);
  for (const meta of getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false))
    if (meta.type === ValidationTypes.NESTED_VALIDATION) collectClasses(nestedClass(dto, meta.propertyName), found);
}
