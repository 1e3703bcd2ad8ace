import { readProblem, RequestError } from './problem';
import { randomKey } from './random-key';

export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One page of a list, with the cursor of the next. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface Sent {
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

const BASE = '/api/v1';
const LARGEST_PAGE = 200;

/** Address of an operation with its query; undefined and empty values are left out. */
export function addressOf(path: string, query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') search.set(name, text);
  }
  const tail = search.toString();
  return `${BASE}${path}${tail === '' ? '' : `?${tail}`}`;
}

/** GET an answer; `T` is what the contract promises for this path. */
export async function get<T>(path: string, query?: QueryValues, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', addressOf(path, query), signal === undefined ? {} : { signal });
}

/** GET every page of a list. */
export async function getAll<T>(path: string, query: QueryValues = {}, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await get(path, { ...query, limit: LARGEST_PAGE, cursor }, signal);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** POST a body; the key makes a repeated call answer like the first. */
export async function post<T>(path: string, body: unknown, idempotencyKey: string = randomKey()): Promise<T> {
  return send<T>('POST', addressOf(path), { body, headers: { 'Idempotency-Key': idempotencyKey } });
}

async function send<T>(method: string, address: string, { body, headers, signal }: Sent): Promise<T> {
  const response = await answerOf(address, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : JSON_BODY), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  // The shape is the contract's promise; the service validates its own answers against it in its tests.
  return (await response.json()) as T;
}

const JSON_BODY = { 'Content-Type': 'application/json' };

/** An answer that says "done"; anything else is a {@link RequestError}. */
export async function answerOf(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((cause: unknown) => {
    if (init?.signal?.aborted) throw cause;
    throw new RequestError(0, null, { cause });
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}
