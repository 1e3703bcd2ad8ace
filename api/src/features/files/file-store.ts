import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { StoredFile } from './stored-file.entity.js';
import { sha256Of } from '../../support/sha256.js';

/** Keep bytes under their hash, in the caller's unit of work. @returns SHA-256 in hexadecimal, and the size */
export async function storeFile(
  em: EntityManager,
  app: AppContext,
  bytes: Buffer,
): Promise<{ sha256: string; size: number }> {
  const sha256 = sha256Of(bytes);
  const size = bytes.length;
  await em
    .createQueryBuilder()
    .insert()
    .into(StoredFile)
    .values({ sha256, size, createdAt: timestamp(app), bytes })
    .orIgnore() // the same bytes under the same hash are there already
    .execute();
  return { sha256, size };
}

/** The bytes of a hash, checked against it. @throws ApiError `file.damaged` when they are gone or no longer the same */
export async function readFile(em: EntityManager, sha256: string): Promise<Buffer> {
  const row = await em.findOneBy(StoredFile, { sha256 });
  const bytes = row ? Buffer.from(row.bytes) : null;
  if (bytes && sha256Of(bytes) === sha256) return bytes;
  throw new ApiError('file.damaged', `存储的文件与签发时的校验值 ${sha256} 不符；请从备份恢复`);
}
