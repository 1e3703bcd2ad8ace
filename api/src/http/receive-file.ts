import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { UploadLimit } from '../operations/operation.js';
import { ApiError } from '../errors/api-error.js';
import { storageProblem } from '../errors/database-errors.js';

/** A file as it came in, on disk beside the place where it will be kept. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** name by `Content-Disposition`, as sent; null when there is none */
  readonly fileName: string | null;
  /** declared type without parameters, lower case; null when there is none */
  readonly mediaType: string | null;
  /** remove it, unless it was moved to its place */
  discard(): Promise<void>;
}

/** Where files under this folder arrive; beside their place, so that a rename puts them there whole. */
export function incomingFolder(dataDir: string): string {
  return join(dataDir, 'evidence', '.incoming');
}

/**
 * Write the request's body to disk while it arrives, counting: memory holds one piece of it at a time.
 * @throws ApiError `evidence.too-large`, `archive.too-large`, `evidence.empty`, `request.aborted`
 */
export async function receiveFile(
  config: Pick<Config, 'dataDir' | UploadLimit>,
  request: IncomingMessage,
  bound: UploadLimit = 'evidenceLimitBytes',
): Promise<ReceivedFile> {
  const limit = config[bound];
  const refuse = (): ApiError => tooLarge(bound, limit);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw refuse();
  const folder = incomingFolder(config.dataDir);
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    const written = await write(path, request, limit, refuse);
    if (written.size === 0) throw new ApiError('evidence.empty', '请求体为空；请把文件内容作为请求体发送');
    return { path, ...written, ...described(request), discard };
  } catch (error) {
    await discard();
    const known = error instanceof ApiError ? error : storageProblem(error);
    if (known) throw known;
    throw new ApiError('request.aborted', '文件没有传完；请重发', {}, { cause: error });
  }
}

async function write(
  path: string,
  request: IncomingMessage,
  limit: number,
  refuse: () => ApiError,
): Promise<Pick<ReceivedFile, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit) throw refuse();
      hash.update(piece);
      await file.write(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

function tooLarge(bound: UploadLimit, limit: number): ApiError {
  const headers = { Connection: 'close' }; // what is still on its way is not read to its end
  if (bound === 'archiveLimitBytes')
    return new ApiError(
      'archive.too-large',
      `档案超过上限 ${limit} 字节；请由管理员调大 ARCHIVE_LIMIT，或在主机上用 mlps archive import`,
      { headers },
    );
  return new ApiError(
    'evidence.too-large',
    `文件超过上限 ${limit} 字节；请压缩图片或拆分后上传，或由管理员调大 EVIDENCE_LIMIT`,
    { headers },
  );
}

function described({ headers }: IncomingMessage): Pick<ReceivedFile, 'fileName' | 'mediaType'> {
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() || null;
  return { fileName: readFileName(headers['content-disposition']), mediaType };
}

/** The name in `Content-Disposition`: by RFC 5987 first, else the plain one, whose bytes are taken for UTF-8. */
export function readFileName(header: string | undefined): string | null {
  if (header === undefined) return null;
  const full = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  if (full !== undefined) return decoded(full);
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  const text = plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
  return text === undefined ? null : Buffer.from(text, 'latin1').toString('utf8');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ApiError('evidence.name', '文件名不是有效的百分号编码（UTF-8）；请修正 Content-Disposition');
  }
}
