import type { ValueTransformer } from 'typeorm';

/** JSON kept as text on both databases, so that both keep the same bytes; null stays null. */
export const jsonText: ValueTransformer = {
  to: (value: unknown): string | null | undefined =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value),
  from: (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown)),
};

/** Booleans read by raw SQL: SQLite gives 0 and 1. */
export function toFlag(value: unknown): boolean {
  return value === true || value === 1;
}
