import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { Access } from '../../access/access.js';
import type { AppContext } from '../../app-context.js';
import type { Config } from '../../config.js';
import { databasePath } from '../../database/database.js';
import { ApiError } from '../../errors/api-error.js';
import { silentLog } from '../../http/log.js';
import { openContext } from '../../server.js';
import { systemFacts } from '../audit/facts.js';
import { Organization } from '../organizations/organization.entity.js';
import type { Registrar } from '../organizations/create-visible.js';
import { System } from '../systems/system.entity.js';
import { toPreviewDto } from './archive.mapper.js';
import type { ArchivePreviewDto } from './archive.dto.js';
import { importArchive, keepEvidence, viewImport } from './import-archive.js';
import type { ImportWish } from './import-archive.js';
import { openArchive } from './open-archive.js';
import { signingKey } from './signing-key.js';
import type { SignatureAlgorithm } from './signing-key.js';
import { makeArchive } from './write-archive.js';
import type { ArchiveOptions } from './write-archive.js';

/** Whoever holds the machine; the audit log says so. */
const ON_HOST = { id: 'host', name: '主机', role: null } as const;

export interface HostImport extends Omit<ImportWish, 'organizationId' | 'organizationName'> {
  /** name of the organization; registered when there is none of this name */
  readonly organization?: string;
}

/** The fingerprint of this instance's key. @throws ApiError `archive.algorithm` */
export function archiveKeyOnHost(
  config: Config,
  algorithm?: SignatureAlgorithm,
): { algorithm: string; fingerprint: string } {
  const { algorithm: made, fingerprint } = signingKey(config, algorithm);
  return { algorithm: made, fingerprint };
}

/**
 * A system as a signed archive, from the machine itself; may run beside the service.
 * @param system id or name
 * @param write takes the stream to its place
 * @throws ApiError `resource.not-found`, `file.damaged`, `archive.algorithm`
 */
export function exportOnHost(
  config: Config,
  system: string,
  options: Omit<ArchiveOptions, 'madeBy'>,
  write: (stream: Readable) => Promise<void>,
): Promise<{ fingerprint: string; name: string; counts: Readonly<Record<string, number>> }> {
  return withContext(config, 'archives.exportOnHost', async (app) => {
    const made = await app.database.snapshot(async (em) => {
      const { id } = await systemNamed(em, system);
      return makeArchive(em, app, id, { ...options, madeBy: ON_HOST.name });
    });
    await write(made.stream.open());
    const { fingerprint, manifest } = made;
    const note = { fingerprint, counts: manifest.counts };
    await app.database.note({ ...app.database.facts, objectKind: 'systems', objectId: manifest.system.id, note });
    return { fingerprint, name: manifest.system.name, counts: manifest.counts };
  });
}

/** What an archive is and what importing it would do here. @throws ApiError `archive.*` */
export function inspectOnHost(config: Config, file: string, organization?: string): Promise<ArchivePreviewDto> {
  return withContext(config, 'archives.inspectOnHost', async (app) => {
    const archive = await openArchive(file);
    try {
      const em = app.database.read;
      const found = organization === undefined ? null : await em.findOneBy(Organization, { name: organization });
      const wish = found ? { organizationId: found.id } : {};
      return toPreviewDto(await viewImport(registrarOf(app, em), archive, wish));
    } finally {
      archive.members.close();
    }
  });
}

/** Import an archive on the machine itself. @throws ApiError `archive.*` */
export function importOnHost(config: Config, file: string, wish: HostImport): Promise<ArchivePreviewDto> {
  return withContext(config, 'archives.importOnHost', async (app) => {
    const archive = await openArchive(file);
    try {
      await keepEvidence(app, archive);
      const { organization, ...rest } = wish;
      const { facts } = app.database;
      return await app.database.write(
        async (em) => {
          const target = organization === undefined ? {} : await targetNamed(em, organization);
          return toPreviewDto(await importArchive(registrarOf(app, em), archive, { ...rest, ...target }));
        },
        ({ systemId, fingerprint }) => ({ ...facts, objectKind: 'systems', objectId: systemId, note: { fingerprint } }),
      );
    } finally {
      archive.members.close();
    }
  });
}

async function withContext<T>(config: Config, operation: string, work: (app: AppContext) => Promise<T>): Promise<T> {
  if (config.databaseUrl === null && !existsSync(databasePath(config.dataDir)))
    throw new ApiError('resource.not-found', `${config.dataDir} 中没有数据库；请用 --data 指明数据文件夹`);
  const app = await openContext(config, { log: silentLog });
  try {
    const facts = { ...systemFacts, actorId: ON_HOST.id, actorName: ON_HOST.name, operation, requestId: app.newId() };
    return await work({ ...app, database: app.database.about(facts) });
  } finally {
    await app.database.close();
  }
}

function registrarOf(app: AppContext, em: EntityManager): Registrar {
  return { em, app, access: Access.everything, actor: ON_HOST };
}

async function targetNamed(em: EntityManager, name: string): Promise<ImportWish> {
  const found = await em.findOneBy(Organization, { name });
  return found ? { organizationId: found.id } : { organizationName: name };
}

async function systemNamed(em: EntityManager, text: string): Promise<System> {
  const found = await em.find(System, { where: [{ id: text }, { name: text }], relations: { organization: true } });
  const [system, ...others] = found;
  if (!system) throw new ApiError('resource.not-found', `没有编号或名称为「${text}」的系统`);
  if (others.length === 0) return system;
  const list = found.map(({ id, organization }) => `${id}（${organization?.name ?? '未登记单位'}）`);
  throw new ApiError('resource.not-found', `有 ${found.length} 个系统名为「${text}」，请改用编号：${list.join('、')}`);
}
