import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Plain } from '../dto/plain.js';
import type { Newable } from '../dto/fields.js';
import type { ProblemCode } from '../errors/problem-codes.js';
import type { AppContext } from '../app-context.js';
import type { IncomingMessage } from 'node:http';
import type { Access } from '../access/access.js';
import type { Scope } from '../access/scope.js';
import type { Actor, Caller } from '../http/authorize.js';
import type { AuditFacts } from '../features/audit/facts.js';
import type { ReceivedFile } from '../http/receive-file.js';
import type { Permission } from './permissions.js';

/** The settings that bound an uploaded file. */
export type UploadLimit = 'evidenceLimitBytes' | 'archiveLimitBytes';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * What kind of access to the database an operation takes; the router opens it, so that every write is one unit of work. `own` works for
 * a long time outside of any, and writes at its end through {@link Call.commit}.
 */
export type Work = 'none' | 'read' | 'snapshot' | 'write' | 'own';

/** A JSON Schema that is not a DTO class, checked by whoever owns it; `name` is its component in the contract. */
export interface OwnSchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a changing call must know about the version it changes. */
export interface Precondition {
  /** ETags of `If-Match`; null when the header is missing */
  readonly ifMatch: readonly string[] | null;
  /** `If-None-Match: *`, i.e. create only */
  readonly ifNoneMatch: boolean;
}

/** Where a request comes from. */
export interface Origin {
  /** address of the caller, as trusted proxies report it */
  readonly address: string;
  /** whether it came over TLS, here or at a trusted proxy */
  readonly secure: boolean;
  readonly userAgent: string;
}

/** What a handler gets: checked input, and everything it may touch. */
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
  /** what the caller may see and do; lists, searches and statistics narrow what they read by it */
  readonly access: Access;
  readonly caller: Caller;
  readonly origin: Origin;
  /** the request itself, for cookies */
  readonly request: IncomingMessage;
  /** what an upload brought; only where the operation takes one */
  readonly upload: ReceivedFile | null;
  readonly precondition: Precondition;
  readonly requestId: string;
  /** only where `work` is `own`: one unit of work, in which the answer is kept under the caller's key; nothing follows it */
  readonly commit: <A>(work: (em: EntityManager) => Promise<Reply<A>>) => Promise<Reply<A>>;
}

/** Bytes for an answer that is not JSON. */
export interface FileReply {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Bytes that are read while they are sent, because they may be many. */
export interface StreamReply {
  readonly open: () => Readable;
  readonly mediaType: string;
  readonly fileName: string;
  /** null while nobody knows it before the end */
  readonly size: number | null;
  /** shown in the browser instead of saved */
  readonly inline?: boolean;
}

export interface Reply<A> {
  /** default: the operation's success status */
  readonly status?: number;
  readonly body?: A;
  readonly file?: FileReply;
  readonly stream?: StreamReply;
  readonly etag?: string;
  readonly location?: string;
  /** address to send the browser to */
  readonly redirect?: string;
  /** `Set-Cookie` lines */
  readonly cookies?: readonly string[];
  /** what the audit log should say otherwise than the call itself does, e.g. who has just signed in */
  readonly audit?: Partial<AuditFacts>;
}

type Instance<C> = C extends new (...args: never[]) => infer I ? Plain<I> : Record<string, never>;

/** One operation of the service as data: it is routed, checked, documented and typed from this alone. */
export interface Operation {
  /** stable id, `noun.verb` */
  readonly id: string;
  readonly method: Method;
  /** path below the API's root, with `{name}` for parameters */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** the permission it needs; the router refuses to start without */
  readonly permission: Permission;
  /** whose data it touches; the router refuses to start without */
  readonly scope: Scope;
  readonly params?: Newable;
  readonly query?: Newable;
  readonly body?: Newable | OwnSchema;
  /** answer of a success; absent: no content, or a file */
  readonly answer?: Newable | OwnSchema;
  /** media types of an answer that is a file */
  readonly file?: readonly string[];
  readonly status: number;
  /** problems of its own, beside those every operation has */
  readonly problems: readonly ProblemCode[];
  readonly work: Work;
  /** whether reading it leaves an entry in the audit log; by default, when its answer is a file */
  readonly sensitive?: boolean;
  /** takes one file of these media types as its whole body, received before the database is opened */
  readonly upload?: readonly string[];
  /** the setting that bounds it; by default that of evidence */
  readonly uploadLimit?: UploadLimit;
  /** a token that is good for this reading alone may stand in the query, for programs that can send no header */
  readonly tokenInAddress?: boolean;
  /** answers carry an ETag */
  readonly etag?: boolean;
  /** needs `If-Match`; `or-create` also takes `If-None-Match: *` */
  readonly mutable?: boolean | 'or-create';
  /** takes `X-Organization`, which narrows what is listed or counted to one organization */
  readonly byOrganization?: boolean;
  /** takes `Idempotency-Key` */
  readonly creating?: boolean;
  readonly handle: (call: Call<never, never, never>) => Reply<unknown> | Promise<Reply<unknown>>;
}

interface Typed<P, Q, B> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly handle: (
    call: Call<Instance<P>, Instance<Q>, B extends OwnSchema ? unknown : Instance<B>>,
  ) => Reply<unknown> | Promise<Reply<unknown>>;
}

/** Write an operation down with its handler's types taken from its DTO classes. */
export function operation<
  const P extends Newable | undefined = undefined,
  const Q extends Newable | undefined = undefined,
  const B extends Newable | OwnSchema | undefined = undefined,
>(entry: Omit<Operation, 'params' | 'query' | 'body' | 'handle'> & Typed<P, Q, B>): Operation {
  return entry; // the router hands the handler what the classes checked
}

export function isOwnSchema(shape: Newable | OwnSchema): shape is OwnSchema {
  return typeof shape !== 'function';
}
