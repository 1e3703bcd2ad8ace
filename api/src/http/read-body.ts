import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { ApiError } from '../errors/api-error.js';

/** A parsed body, and its hash where a repeated call must be recognised. */
export interface ReadBody {
  readonly value: unknown;
  readonly sha256: string;
}

const TYPES = ['application/json', 'application/merge-patch+json'];
const NUL_ESCAPE = '\\u0000';

type Parse = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

interface Raw extends IncomingMessage {
  body?: unknown;
  rawBody?: Buffer;
}

/** Make the reader of request bodies. @returns a function that gives the parsed body, or throws a refusal with a code. */
export function createBodyReader(
  limitBytes: number,
): (request: IncomingMessage, response: ServerResponse) => Promise<ReadBody> {
  const parse = express.json({
    limit: limitBytes,
    strict: false,
    type: TYPES,
    verify: (request: Raw, _response, bytes) => {
      request.rawBody = bytes;
    },
  }) as Parse; // Express's own types ask for its wider request
  return async (request: Raw, response) => {
    requireMediaType(request);
    await new Promise<void>((resolve, reject) => {
      parse(request, response, (error) => (error ? reject(bodyProblem(error, limitBytes)) : resolve()));
    });
    const raw = request.rawBody ?? Buffer.alloc(0);
    if (raw.length === 0) throw new ApiError('request.bad-json', '请求体为空；请以 JSON 发送内容');
    if (raw.includes(NUL_ESCAPE)) refuseNul(request.body, '$');
    return {
      value: request.body,
      get sha256() {
        return createHash('sha256').update(raw).digest('hex');
      },
    };
  };
}

function requireMediaType(request: IncomingMessage): void {
  const given = request.headers['content-type'];
  const type = given?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && TYPES.includes(type)) return;
  if (
    given === undefined &&
    Number(request.headers['content-length'] ?? 0) === 0 &&
    !request.headers['transfer-encoding']
  )
    throw new ApiError('request.bad-json', '请求体为空；请以 JSON 发送内容');
  throw new ApiError(
    'request.media-type',
    `不支持内容类型 ${given ?? '（未给出）'}；请用 Content-Type: application/json`,
  );
}

/** What express.json reports, in our words. */
function bodyProblem(error: unknown, limitBytes: number): ApiError {
  const { type, message } = error as { type?: string; message?: string };
  const cause = { cause: error };
  switch (type) {
    case 'entity.too.large':
      return new ApiError(
        'request.too-large',
        `请求体超过上限 ${limitBytes} 字节；请分批发送，或由管理员调大 BODY_LIMIT`,
        {},
        cause,
      );
    case 'entity.parse.failed':
      return new ApiError('request.bad-json', `请求体不是有效的 JSON：${message ?? ''}；请检查后重发`, {}, cause);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new ApiError('request.media-type', '不支持这种编码；请用 UTF-8，压缩只支持 gzip、deflate、br', {}, cause);
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
