import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { TrustedKey } from './archive.entity.js';
import type { Signer } from './open-archive.js';
import { signatureAlgorithms, signingKey } from './signing-key.js';

/** How an organization stands to a key: its own instance's, one that somebody there has named, or neither. */
export type Trust = 'own' | 'trusted' | 'unknown';

export async function trustIn(
  em: EntityManager,
  app: Pick<AppContext, 'config'>,
  { fingerprint, algorithm }: Pick<Signer, 'fingerprint' | 'algorithm'>,
  organizationId: string | null,
): Promise<Trust> {
  if (ownFingerprints(app, algorithm).includes(fingerprint)) return 'own';
  if (organizationId === null) return 'unknown';
  return (await em.existsBy(TrustedKey, { organizationId, fingerprint })) ? 'trusted' : 'unknown';
}

/** An instance that was given a key of another kind has none of this one. */
function ownFingerprints(
  { config }: Pick<AppContext, 'config'>,
  algorithm: (typeof signatureAlgorithms)[number],
): string[] {
  try {
    return [signingKey(config, algorithm).fingerprint];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

/** Who trusts, and under which name. */
export interface Truster {
  readonly organizationId: string;
  readonly name: string;
  readonly addedBy: string;
}

/** Remember a key that somebody has named by its fingerprint. */
export async function trustKey(
  em: EntityManager,
  app: Pick<AppContext, 'now' | 'newId'>,
  { fingerprint, algorithm, publicKey }: Signer,
  truster: Truster,
): Promise<void> {
  const row = { id: app.newId(), createdAt: timestamp(app), ...truster, algorithm, fingerprint, publicKey };
  await em.insert(TrustedKey, row);
}

export function listTrustedKeys(
  em: EntityManager,
  access: Access,
  query: PageQuery & { readonly organizationId?: string },
): Promise<Page<TrustedKey>> {
  const builder = em.createQueryBuilder(TrustedKey, 'key').leftJoinAndSelect('key.organization', 'organization');
  if (query.organizationId !== undefined)
    builder.andWhere('key.organizationId = :organizationId', { organizationId: query.organizationId });
  access.restrict(builder, 'archives.import', { organization: 'key.organizationId' });
  return pageOf(builder, query, { alias: 'key' });
}

/** Archives signed by it are asked about again. @throws ApiError `resource.not-found` */
export async function forgetKey(em: EntityManager, id: string): Promise<void> {
  const { affected } = await em.delete(TrustedKey, { id });
  if (affected !== 1) throw notFound('受信任的密钥', id);
}
