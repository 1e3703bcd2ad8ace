import type { RequestIssue } from '../dto/compile-validator.js';
import type { ProblemCode } from './problem-codes.js';

/** What a refused move tells: what would be legal, and what is missing. */
export interface MoveMore {
  readonly item: string;
  readonly state: string;
  readonly legal: readonly { readonly action: string; readonly zh: string }[];
  readonly missing: readonly { readonly gate: string; readonly zh: string }[];
}

/** What a problem document carries besides code and sentence. */
export interface ProblemMore {
  readonly issues?: readonly RequestIssue[];
  /** the resource as it stands now, for a stale or missing version */
  readonly current?: unknown;
  /** figures that explain a refusal, e.g. how many findings hang on an object */
  readonly counts?: Readonly<Record<string, number>>;
  /** result of a bulk write that changed nothing */
  readonly bulk?: unknown;
  /** other fields on which both sides differ */
  readonly differences?: readonly { field: string; registered: unknown; document: unknown }[];
  /** why a rectification item was not moved */
  readonly move?: MoveMore;
  /** what speaks against issuing a paper */
  readonly contradictions?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that a caller should read: a stable code, and a Chinese sentence saying what, where and what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ProblemCode,
    /** the Chinese sentence */
    readonly detail: string,
    readonly more: ProblemMore = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

/** 404 for a thing addressed by id. */
export function notFound(noun: string, id: string): ApiError {
  return new ApiError('resource.not-found', `没有编号为 ${id} 的${noun}；请核对编号，它可能已被删除`);
}
