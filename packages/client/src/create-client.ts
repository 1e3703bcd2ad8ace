import { operationPlaces } from '@mlps/api-types';
import type { OperationId, Operations, Problem } from '@mlps/api-types';
import { buildInit, buildPath } from './build-request.js';
import type { CallOptions, RawInput } from './build-request.js';
import { ProblemError, TransportError } from './problem-error.js';

type Given<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a call of this operation takes: its parameters, query and body, as far as it has them. */
export type Input<Id extends OperationId> = Given<Pick<Operations[Id], 'params' | 'body'>> &
  (Operations[Id]['query'] extends undefined ? object : Partial<Pick<Operations[Id], 'query'>>);

/** What a call gives. */
export interface Answer<T> {
  readonly data: T;
  readonly status: number;
  /** version of the resource, for `ifMatch`; null when it has none */
  readonly etag: string | null;
  /** address of what was made, null otherwise */
  readonly location: string | null;
  /** name of a downloaded file, null otherwise */
  readonly fileName: string | null;
}

/** Operations that answer in pages. */
export type ListId = {
  [Id in OperationId]: Operations[Id]['answer'] extends { nextCursor: string | null } ? Id : never;
}[OperationId];
type Entry<Id extends ListId> = Operations[Id]['answer'] extends { items: (infer E)[] } ? E : never;

export interface Client {
  /**
   * Call one operation of the contract.
   * @throws ProblemError when the service refuses; TransportError when it does not answer
   * @example await client.call('systems.list', { query: { limit: 20 } })
   */
  call<Id extends OperationId>(
    id: Id,
    input: Input<Id>,
    options?: CallOptions,
  ): Promise<Answer<Operations[Id]['answer']>>;
  /**
   * Every entry of a list, page after page.
   * @example for await (const system of client.each('systems.list', {})) names.push(system.name)
   */
  each<Id extends ListId>(id: Id, input: Input<Id>, options?: CallOptions): AsyncGenerator<Entry<Id>>;
}

export interface ClientOptions {
  /** address of the service, without the API's root; the page's own by default */
  readonly baseUrl?: string;
  /** in place of the global fetch */
  readonly fetch?: typeof fetch;
  /** token of a signed-in browser, sent with every call that changes something; programs with a token of their own need none */
  readonly csrfToken?: () => string | null;
  /** id of the one organization that lists and counts are to tell of; null: all */
  readonly organization?: () => string | null;
  /** told of every refusal before it is thrown, e.g. to lead to the sign-in */
  readonly onRefusal?: (error: ProblemError) => void;
}

const API_ROOT = '/api/v1';

/**
 * Make a client for the service.
 * @example const client = createClient({ baseUrl: 'http://127.0.0.1:8080' })
 */
export function createClient(options: ClientOptions = {}): Client {
  const root = `${options.baseUrl ?? ''}${API_ROOT}`;
  const send = options.fetch ?? ((url, init) => fetch(url, init));
  const call: Client['call'] = async (id, input, more = {}) => {
    const standing = { csrfToken: options.csrfToken?.() ?? null, organization: options.organization?.() ?? null };
    const [url, init] = [root + buildPath(id, input), buildInit(id, input, more, standing)];
    const response = await reach(() => send(url, init));
    if (!response.ok) throw tell(await refusalOf(response), options);
    return {
      data: (await readAnswer(id, response)) as never, // the contract says what it is; the service's tests hold it to that
      status: response.status,
      etag: response.headers.get('ETag'),
      location: response.headers.get('Location'),
      fileName: fileNameOf(response.headers.get('Content-Disposition')),
    };
  };
  async function* each<Id extends ListId>(id: Id, input: Input<Id>, more: CallOptions = {}): AsyncGenerator<Entry<Id>> {
    let cursor: string | null = null;
    do {
      const query: object = { ...(input as RawInput).query, ...(cursor === null ? {} : { cursor }) };
      const { data } = await call(id, { ...input, query }, more); // only the cursor was added
      const page = data as { items: Entry<Id>[]; nextCursor: string | null };
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return { call, each };
}

function tell(error: Error, { onRefusal }: ClientOptions): Error {
  if (error instanceof ProblemError) onRefusal?.(error);
  return error;
}

async function reach(send: () => Promise<Response>): Promise<Response> {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    throw new TransportError('连不上服务；请检查网络或服务是否已启动', { cause });
  }
}

async function readAnswer(id: OperationId, response: Response): Promise<unknown> {
  switch (operationPlaces[id].answer) {
    case 'json':
      return response.json();
    case 'file':
      return response.blob();
    default:
      return undefined;
  }
}

async function refusalOf(response: Response): Promise<Error> {
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json'))
    return new ProblemError((await response.json()) as Problem, response.headers.get('ETag'));
  return new TransportError(`服务的答复不是约定的格式（状态 ${response.status}）；请检查地址和中间的代理`);
}

function fileNameOf(disposition: string | null): string | null {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return name === undefined ? null : decodeURIComponent(name);
}
