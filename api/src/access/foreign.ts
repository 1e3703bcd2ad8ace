import { notFound } from '../errors/api-error.js';
import type { ApiError } from '../errors/api-error.js';

const foreign = new WeakSet<ApiError>();

/** Answered exactly as what does not exist; only the audit log learns that it does. */
export function foreignAsAbsent(noun: string, id: string): ApiError {
  const error = notFound(noun, id);
  foreign.add(error);
  return error;
}

/** Whether somebody named a thing that is there, but not for them. */
export function isForeign(error: unknown): boolean {
  return error instanceof Error && foreign.has(error as ApiError);
}
