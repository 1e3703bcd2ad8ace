import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import { ApiError } from '../../errors/api-error.js';
import type { ReceivedFile } from '../../http/receive-file.js';
import type { EvidenceStore } from './evidence-store.js';

/** A bucket of a store that speaks S3, e.g. MinIO or Ceph in the hospital's own machine room. */
export interface S3Settings {
  /** `https://host[:port]/bucket[/prefix]` */
  readonly url: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const TIMEOUT_MS = 60_000;
const MOST_TRIES = 3;

/**
 * Evidence in a bucket, under `prefix/ab/abcdef…`. The hash that names a file also goes along as its signed checksum, so the store
 * refuses bytes that were damaged on the way.
 */
export function s3Store(settings: S3Settings): EvidenceStore {
  const root = settings.url.replace(/\/+$/, '');
  const address = (sha256: string): string => `${root}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    async keep(received) {
      const { sha256, size } = received;
      if ((await lengthOf(settings, address(sha256))) === size) return;
      await retrying(() => put(settings, address(sha256), received));
    },
    sizeOf: (sha256) => lengthOf(settings, address(sha256)),
    open: (sha256) => Readable.from(pieces(settings, address(sha256))),
  };
}

async function lengthOf(settings: S3Settings, address: string): Promise<number | null> {
  const response = await retrying(() => ask(settings, address, { method: 'HEAD' }));
  if (response.status === 404) return null;
  requireDone(response);
  return Number(response.headers.get('Content-Length'));
}

async function put(settings: S3Settings, address: string, { path, sha256, size }: ReceivedFile): Promise<void> {
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>; // a file gives bytes
  const headers = { 'Content-Length': String(size), 'X-Amz-Content-Sha256': sha256 };
  const response = await ask(settings, address, { method: 'PUT', headers, body });
  await response.arrayBuffer();
  requireDone(response);
}

async function* pieces(settings: S3Settings, address: string): AsyncGenerator<Uint8Array> {
  const response = await ask(settings, address, { method: 'GET' });
  requireDone(response);
  if (response.body) yield* response.body as unknown as AsyncIterable<Uint8Array>; // Node's streams can be walked
}

interface Ask {
  readonly method: 'HEAD' | 'GET' | 'PUT';
  readonly headers?: Record<string, string>;
  readonly body?: ReadableStream<Uint8Array>;
}

async function ask(settings: S3Settings, url: string, { method, headers = {}, body }: Ask): Promise<Response> {
  const { accessKeyId, secretAccessKey, region } = settings;
  const signer = new AwsV4Signer({ method, url, headers, service: 's3', accessKeyId, secretAccessKey, region });
  const signed = await signer.sign();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const sent = body ? { body, duplex: 'half' as const } : {};
  try {
    return await fetch(signed.url, { method, headers: signed.headers, signal, ...sent });
  } catch (error) {
    throw unavailable('没有应答', error);
  }
}

function requireDone({ ok, status }: Response): void {
  if (!ok) throw unavailable(`答复 ${status}`);
}

/** The store's own words may hold addresses and keys, so they stay in the log. */
function unavailable(reason: string, cause?: unknown): ApiError {
  const detail = `证据存储${reason}；没有保存任何东西，请稍后再试，或请管理员检查 EVIDENCE_S3_URL 等设置`;
  return new ApiError('evidence.store-unavailable', detail, {}, { cause });
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_TRIES) throw error;
    }
  }
}
