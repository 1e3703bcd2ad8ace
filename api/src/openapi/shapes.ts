/** Small pieces for schemas that are written by hand, because the shape belongs to another room. */
export type Shape = Record<string, unknown>;

export const text: Shape = { type: 'string' };
export const textOrNull: Shape = { type: ['string', 'null'] };
export const number: Shape = { type: 'number' };
export const count: Shape = { type: 'integer', minimum: 0 };
export const flag: Shape = { type: 'boolean' };

/** An object with exactly these fields, all of them required but those named as optional. */
export function object(properties: Shape, optional: readonly string[] = []): Shape {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

export function listOf(items: Shape): Shape {
  return { type: 'array', items };
}

export function orNull(schema: Shape): Shape {
  return { anyOf: [schema, { type: 'null' }] };
}
