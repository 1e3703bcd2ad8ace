import type { Readable } from 'node:stream';
import type { Operation, Reply, StreamReply } from '../operations/operation.js';

/** An answer ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
  /** in place of the body: read while it is sent */
  readonly open?: () => Readable;
}

/** Where the API lives. */
export const API_ROOT = '/api/v1';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Turn a handler's reply into an answer. */
export function toAnswer(operation: Operation, reply: Reply<unknown>): Answer {
  const headers: Record<string, string | string[]> = {};
  if (reply.etag !== undefined) headers['ETag'] = reply.etag;
  if (reply.location !== undefined) headers['Location'] = `${API_ROOT}${reply.location}`;
  if (reply.redirect !== undefined) headers['Location'] = reply.redirect;
  if (reply.cookies !== undefined) headers['Set-Cookie'] = [...reply.cookies];
  const status = reply.status ?? operation.status;
  if (reply.file) {
    headers['Content-Type'] = reply.file.mediaType;
    headers['Content-Disposition'] = disposition(reply.file.fileName);
    return { status, headers, body: reply.file.bytes };
  }
  if (reply.stream)
    return { status, headers: { ...headers, ...streamHeaders(reply.stream) }, body: '', open: reply.stream.open };
  if (reply.body === undefined) return { status, headers, body: '' };
  headers['Content-Type'] = JSON_TYPE;
  return { status, headers, body: JSON.stringify(reply.body) };
}

/** What others handed in is shown as nothing but itself: no script, no form, no frame, and never guessed to be another type. */
function streamHeaders({ mediaType, fileName, size, inline = false }: StreamReply): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': disposition(fileName, inline ? 'inline' : 'attachment'),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    ...(size === null ? {} : { 'Content-Length': String(size) }),
  };
}

/** A download's name, in ASCII for old programs and in full by RFC 5987. */
export function disposition(fileName: string, way: 'attachment' | 'inline' = 'attachment'): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${way}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
