import { ValidateIf, ValidationTypes } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What a fault of a field says: a stable code, what belongs there, and the same for a reader of Chinese. */
export interface FaultText {
  readonly code: string;
  readonly expected: string;
  readonly zh: string;
}

export interface FieldOptions {
  /** meaning, in Chinese; shown in the contract */
  readonly zh: string;
  /** may be left out */
  readonly optional?: boolean;
  /** may be null; an answer then always carries the field */
  readonly nullable?: boolean;
  readonly example?: unknown;
  /** in place of what the rules say, where a rule of our own stands in no converter's table */
  readonly schema?: Readonly<Record<string, unknown>>;
}

type Schema = Record<string, unknown>;

const requiredFields = new WeakMap<object, Set<string>>();

/**
 * One field of a DTO class: class-validator's decorators, whether it may be absent or null, and its place in the contract.
 * @param rules decorators of class-validator; their `context` holds the {@link FaultText}
 */
export function field(options: FieldOptions, ...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules) rule(target, property);
    if (options.optional || options.nullable) ValidateIf(presence(options, property))(target, property);
    if (!options.optional) noteRequired(target.constructor, String(property));
    JSONSchema((schema) => describe(options.schema ?? (schema as Schema), options))(target, String(property));
  };
}

/** Validator options that carry what a fault of this rule says. */
export function says(code: string, expected: string, zh: string, more: ValidationOptions = {}): ValidationOptions {
  return { ...more, context: { code, expected, zh } satisfies FaultText };
}

/** Names of the fields that must be present, own and inherited. */
export function requiredOf(dto: object): string[] {
  const names: string[] = [];
  for (let at: object | null = dto; at; at = Object.getPrototypeOf(at) as object | null)
    names.unshift(...(requiredFields.get(at) ?? []));
  return names;
}

/** The kind of metadata that switches a field's other rules off. */
export const CONDITION = ValidationTypes.CONDITIONAL_VALIDATION;

function presence(options: FieldOptions, property: string | symbol): (object: unknown) => boolean {
  return (object) => {
    const value = (object as Record<string | symbol, unknown>)[property]; // class-validator hands over the object itself
    if (value === undefined) return !options.optional;
    return value !== null || !options.nullable;
  };
}

function noteRequired(dto: object, property: string): void {
  const names = requiredFields.get(dto);
  if (names) names.add(property);
  else requiredFields.set(dto, new Set([property]));
}

function describe(schema: Readonly<Schema>, options: FieldOptions): Schema {
  const described = options.nullable ? orNull(schema) : schema;
  return {
    ...described,
    description: options.zh,
    ...(options.example === undefined ? {} : { examples: [options.example] }),
  };
}

function orNull(schema: Readonly<Schema>): Schema {
  // a reference says what the type is; a type beside it would forbid null again
  if (typeof schema['type'] !== 'string' || '$ref' in schema) return { anyOf: [schema, { type: 'null' }] };
  const { enum: words, ...rest } = schema;
  return {
    ...rest,
    type: [schema['type'], 'null'],
    ...(Array.isArray(words) ? { enum: [...(words as unknown[]), null] } : {}),
  };
}
