import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { ApiError } from '../errors/api-error.js';
import { sha256Of } from '../support/sha256.js';

/** A parsed body, and its hash where a repeated call must be recognised. */
export interface ReadBody {
  readonly value: unknown;
  readonly sha256: string;
}

const TYPES = ['application/json', 'application/merge-patch+json'];
const CHARSETS = [undefined, 'utf-8', 'utf8'];
const NUL_ESCAPE = '\\u0000';

type Receive = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
type BodyReader = (request: IncomingMessage, response: ServerResponse) => Promise<ReadBody>;

/** Make the reader of request bodies. @returns a function that gives the parsed body, or throws a refusal with a code. */
export function createBodyReader(limitBytes: number): BodyReader {
  // raw, not json: JSON is UTF-8, and Express would decode it a piece at a time. Express's own types ask for its wider request
  const receive = express.raw({ limit: limitBytes, type: () => true }) as Receive;
  return async (request: IncomingMessage & { body?: unknown }, response) => {
    requireMediaType(request);
    await new Promise<void>((resolve, reject) => {
      receive(request, response, (error) => (error ? reject(bodyProblem(error, limitBytes)) : resolve()));
    });
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const value = parse(raw);
    if (raw.includes(NUL_ESCAPE)) refuseNul(value, '$');
    return {
      value,
      get sha256() {
        return sha256Of(raw);
      },
    };
  };
}

function requireMediaType(request: IncomingMessage): void {
  const given = request.headers['content-type'];
  if (given === undefined && isEmpty(request)) throw emptyBody();
  const [type, ...parameters] = (given ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (TYPES.includes(type ?? '') && CHARSETS.includes(charset)) return;
  throw new ApiError(
    'request.media-type',
    `不支持内容类型 ${given ?? '（未给出）'}；请用 Content-Type: application/json，编码为 UTF-8`,
  );
}

function isEmpty({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) === 0 && headers['transfer-encoding'] === undefined;
}

function emptyBody(): ApiError {
  return new ApiError('request.bad-json', '请求体为空；请以 JSON 发送内容');
}

function parse(raw: Buffer): unknown {
  if (raw.length === 0) throw emptyBody();
  if (nestsTooDeep(raw)) throw new ApiError('request.bad-json', `请求体嵌套超过 ${DEEPEST} 层；请检查后重发`);
  try {
    return JSON.parse(raw.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new ApiError('request.bad-json', `请求体不是有效的 JSON：${reason}；请检查后重发`, {}, { cause });
  }
}

/** Nothing of the contract is a tenth as deep; what is deeper exhausts the stack of whoever walks through it. */
const DEEPEST = 100;
const [QUOTE, ESCAPE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\[]{}');

function nestsTooDeep(raw: Buffer): boolean {
  let [depth, isInText] = [0, false];
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at];
    if (byte === QUOTE) isInText = !isInText;
    else if (isInText) {
      if (byte === ESCAPE) at += 1;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if ((depth += 1) > DEEPEST) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

/** What Express reports while it receives, in our words. */
function bodyProblem(error: unknown, limitBytes: number): ApiError {
  const { type } = error as { type?: string };
  const cause = { cause: error };
  switch (type) {
    case 'entity.too.large': {
      const detail = `请求体超过上限 ${limitBytes} 字节；请分批发送，或由管理员调大 BODY_LIMIT`;
      return new ApiError('request.too-large', detail, {}, cause);
    }
    case 'encoding.unsupported':
      return new ApiError('request.media-type', '不支持这种压缩；可用 gzip、deflate、br，或不压缩', {}, cause);
    default:
      return new ApiError('request.aborted', '请求没有传完或长度不符；请重发', {}, cause);
  }
}

/** PostgreSQL cannot keep U+0000 and no paper can print it, so it is refused on both databases alike. */
function refuseNul(value: unknown, path: string): void {
  if (typeof value === 'string' && value.includes('\0')) {
    const message = `${path}：含有不可保存的字符 U+0000，请删除`;
    throw new ApiError('request.bad-text', message, {
      issues: [{ path, code: 'nul', expected: 'text without U+0000', received: 'U+0000', message }],
    });
  }
  if (value === null || typeof value !== 'object') return;
  for (const [name, entry] of Object.entries(value)) {
    refuseNul(name, path);
    refuseNul(entry, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`);
  }
}
