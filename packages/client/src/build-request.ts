import { operationPlaces } from '@mlps/api-types';
import type { OperationId } from '@mlps/api-types';

/** Input of a call before types are looked at. */
export interface RawInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Headers that a call may carry. */
export interface CallOptions {
  /** ETag of the version that is changed or deleted */
  readonly ifMatch?: string;
  /** create only: refuse when something is there */
  readonly createOnly?: boolean;
  /** same key, same answer: repeat a creating call without creating twice */
  readonly idempotencyKey?: string;
  /** local mode only: as whom the user enters something that somebody else signed */
  readonly actingAs?: { readonly name: string; readonly role?: string };
  /** file that is the whole body of an upload; its type goes along */
  readonly file?: Blob;
  /** lists only: what belongs to any organization, though one was chosen */
  readonly everywhere?: boolean;
  readonly signal?: AbortSignal;
}

/** Address of a call below the API's root. */
export function buildPath(id: OperationId, input: RawInput): string {
  const path = operationPlaces[id].path.replaceAll(/\{(\w+)\}/g, (_text, name: string) => {
    const value = input.params?.[name];
    if (value === undefined || value === '') throw new TypeError(`${id}: parameter ${name} is missing`);
    return encodeURIComponent(textOf(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) search.set(name, Array.isArray(value) ? value.join(',') : textOf(value));
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

/** What every call of a client carries. */
export interface Standing {
  /** proves that the page itself sends what changes something; reading needs no proof */
  readonly csrfToken: string | null;
  /** id of the one organization that lists and counts are to tell of */
  readonly organization: string | null;
}

/** Method, headers and body of a call. */
export function buildInit(
  id: OperationId,
  input: RawInput,
  options: CallOptions,
  { csrfToken, organization }: Standing,
): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, */*' };
  if (csrfToken !== null && operationPlaces[id].method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  if (organization !== null && isNarrowed(id, input, options)) headers['X-Organization'] = organization;
  if (options.file) headers['Content-Type'] = options.file.type || 'application/octet-stream';
  else if (input.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.actingAs) Object.assign(headers, actingHeaders(options.actingAs));
  if (options.ifMatch !== undefined) headers['If-Match'] = options.ifMatch;
  if (options.createOnly) headers['If-None-Match'] = '*';
  if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
  return {
    method: operationPlaces[id].method,
    headers,
    ...bodyOf(input, options),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

/** What names its place already, such as the papers of one evaluation, is the same whatever was chosen. */
const placing = ['organizationId', 'systemId', 'evaluationId', 'subjectId', 'rectificationItemId'];

function isNarrowed(id: OperationId, { query = {} }: RawInput, { everywhere = false }: CallOptions): boolean {
  return Boolean(operationPlaces[id].byOrganization) && !everywhere && placing.every((name) => !query[name]);
}

function actingHeaders({ name, role }: NonNullable<CallOptions['actingAs']>): Record<string, string> {
  return { 'X-Acting-Name': encodeURIComponent(name), ...(role === undefined ? {} : { 'X-Acting-Role': role }) };
}

function bodyOf({ body }: RawInput, { file }: CallOptions): Pick<RequestInit, 'body'> {
  if (file) return { body: file };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

/** Parameters are texts, numbers and booleans. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
