import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEvaluation } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { timestamp } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { incomingFolder } from '../../http/receive-file.js';
import { readDocument } from '../documents/evaluation-document.js';
import { createVisible } from '../organizations/create-visible.js';
import type { Registrar } from '../organizations/create-visible.js';
import { getOrganization } from '../organizations/organization.service.js';
import { System } from '../systems/system.entity.js';
import { applyImport } from './apply-import.js';
import { ArchiveImport } from './archive.entity.js';
import { checkInputs } from './check-inputs.js';
import { checkRows } from './check-rows.js';
import { withoutTaken } from './find-taken.js';
import type { OpenArchive } from './open-archive.js';
import { planImport } from './plan-import.js';
import type { ImportPlan } from './plan-import.js';
import { trustIn, trustKey } from './trusted-keys.js';
import type { Trust } from './trusted-keys.js';

/** Where an archive goes, and what the importer has decided. */
export interface ImportWish {
  readonly organizationId?: string;
  /** an organization to register */
  readonly organizationName?: string;
  /** fingerprint of the key that the importer has compared */
  readonly trust?: string;
  /** what the key is called in the list from now on */
  readonly keyName?: string;
  /** `keep`: rows that both sides changed stay as they are here */
  readonly conflicts?: 'refuse' | 'keep';
}

/** What an import would do, or did. */
export interface ImportView {
  readonly archive: OpenArchive;
  readonly trust: Trust;
  readonly plan: ImportPlan;
  /** whether the system is here already */
  readonly known: boolean;
  readonly organizationId: string | null;
}

/** @throws ApiError `archive.*`, `resource.not-found` */
export async function viewImport(registrar: Registrar, archive: OpenArchive, wish: ImportWish): Promise<ImportView> {
  const { em, app } = registrar;
  checkRows(em, archive);
  await checkInputs(archive);
  const system = await systemHere(registrar, archive, wish);
  const organizationId = system ? system.organizationId : (wish.organizationId ?? null);
  await requireNewer(em, archive);
  const plan = await withoutTaken(em, await planImport(em, archive), organizationId);
  return {
    archive,
    plan,
    known: system !== null,
    organizationId,
    trust: await trustIn(em, app, archive.signer, organizationId),
  };
}

/**
 * Take an archive in, in the caller's unit of work. The bytes of its evidence must be in the store.
 * @throws ApiError `archive.untrusted`, `archive.conflicts`, `archive.target` and those of {@link viewImport}
 */
export async function importArchive(registrar: Registrar, archive: OpenArchive, wish: ImportWish): Promise<ImportView> {
  const { em, app, actor } = registrar;
  const target = await targetOf(registrar, archive, wish);
  const view = await viewImport(registrar, archive, {
    ...wish,
    ...(target === null ? {} : { organizationId: target }),
  });
  const { plan, trust, organizationId } = view;
  requireTrust(archive, trust, wish);
  if (plan.conflicts.length > 0 && wish.conflicts !== 'keep') throw conflicting(plan);
  await applyImport({ em, app, archive, organizationId }, plan);
  if (trust === 'unknown' && organizationId !== null) {
    const name = wish.keyName ?? (archive.signer.name || archive.signer.fingerprint.slice(0, 16));
    await trustKey(em, app, archive.signer, { organizationId, name, addedBy: actor.name });
  }
  await requireWhole(em, archive);
  await remember(registrar, archive);
  return view;
}

/** The system as it is registered here, if the caller may import into it. @throws ApiError `archive.taken`, `archive.target` */
async function systemHere({ em, access }: Registrar, archive: OpenArchive, wish: ImportWish): Promise<System | null> {
  const system = await em.findOneBy(System, { id: archive.manifest.system.id });
  if (!system) return null;
  const { organizationId } = system;
  if (!access.covers('archives.import', { organizationId }) || !access.covers('systems.write', { organizationId }))
    throw new ApiError('archive.taken', '档案不能导入到这里：系统的编号已被使用。没有写入任何内容');
  if (wish.organizationId !== undefined && wish.organizationId !== organizationId)
    throw new ApiError('archive.target', `系统「${system.name}」已登记在另一个单位；更新它时请选择该单位，或不选单位`);
  return system;
}

/** The organization that a new system goes to, registered if so wished; null when the system is here already. */
async function targetOf(registrar: Registrar, archive: OpenArchive, wish: ImportWish): Promise<string | null> {
  if (await systemHere(registrar, archive, wish)) return null;
  if (wish.organizationId !== undefined && wish.organizationName === undefined)
    return (await getOrganization(registrar.em, wish.organizationId)).id;
  if (wish.organizationName !== undefined && wish.organizationId === undefined)
    return (await createVisible(registrar, { name: wish.organizationName })).id;
  throw new ApiError(
    'archive.target',
    '请说明导入到哪个单位：用 organizationId 指明已登记的，或用 organizationName 登记新的，二者选一',
  );
}

/** An archive that is older than one from the same source would take things back. */
async function requireNewer(em: EntityManager, { manifest, manifestSha256, signer }: OpenArchive): Promise<void> {
  const { fingerprint } = signer;
  const [last] = await em.find(ArchiveImport, {
    where: { systemId: manifest.system.id, fingerprint },
    order: { madeAt: 'DESC' },
    take: 1,
  });
  if (!last || last.manifestSha256 === manifestSha256 || last.madeAt <= manifest.madeAt) return;
  throw new ApiError(
    'archive.older',
    `已导入过同一来源 ${last.madeAt} 的档案，这一份（${manifest.madeAt}）更旧；请索取最新的一份`,
  );
}

function requireTrust({ signer }: OpenArchive, trust: Trust, wish: ImportWish): void {
  if (trust !== 'unknown' || wish.trust?.toLowerCase().replace(/[^0-9a-f]/g, '') === signer.fingerprint) return;
  const why = wish.trust === undefined ? '签名的密钥还没有受信任' : '所给的指纹与签名的密钥不同';
  throw new ApiError(
    'archive.untrusted',
    `${why}：${signer.name || '（未写名称）'}，指纹 ${signer.fingerprint}。请经电话等另外的途径与来源核对，一致后用 trust 给出这个指纹`,
    { current: { name: signer.name, algorithm: signer.algorithm, fingerprint: signer.fingerprint } },
  );
}

const MOST_SHOWN = 200;

function conflicting({ conflicts }: ImportPlan): ApiError {
  const first = conflicts.slice(0, 3).map(({ zh, id }) => `${zh}（${id}）`);
  return new ApiError(
    'archive.conflicts',
    `有 ${conflicts.length} 条数据在来源和本处都改过，例如 ${first.join('、')}。没有写入任何内容；要保留本处的、导入其余的，请用 conflicts=keep`,
    { current: { conflicts: conflicts.slice(0, MOST_SHOWN) } },
  );
}

/** Whatever the evaluations hold now must be such that they can be scored and exported. @throws ApiError `archive.invalid` */
async function requireWhole(em: EntityManager, { rows }: OpenArchive): Promise<void> {
  for (const { id, name } of rows.get('evaluations') ?? []) {
    try {
      parseEvaluation(JSON.parse(JSON.stringify(await readDocument(em, String(id)))));
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'resource.not-found') continue; // it was deleted here, and stays so
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ApiError(
        'archive.invalid',
        `档案的内容有误：测评「${String(name)}」不完整：${why}`.slice(0, 800) +
          '。没有写入任何内容；请让来源修正后重新导出',
        {},
        { cause },
      );
    }
  }
}

async function remember(
  { em, app, actor }: Registrar,
  { manifest, manifestSha256, signer }: OpenArchive,
): Promise<void> {
  const systemId = manifest.system.id;
  if (await em.existsBy(ArchiveImport, { systemId, manifestSha256 })) return;
  await em.insert(ArchiveImport, {
    id: app.newId(),
    createdAt: timestamp(app),
    systemId,
    manifestSha256,
    fingerprint: signer.fingerprint,
    signer: signer.name,
    productVersion: manifest.product.version.slice(0, 100),
    madeAt: manifest.madeAt,
    importedBy: actor.name,
  });
}

/**
 * Put the evidence of an archive into the store, before any row names it. Files lie under their hashes, so one that is there is left alone,
 * and one that stays without a row harms nobody.
 */
export async function keepEvidence(
  app: Pick<AppContext, 'config' | 'evidence'>,
  { rows, members }: OpenArchive,
): Promise<void> {
  const sizes = new Map(
    (rows.get('evidence_revisions') ?? []).map(({ sha256, size }) => [String(sha256), Number(size)]),
  );
  for (const [sha256, size] of sizes) {
    if ((await app.evidence.sizeOf(sha256)) === size) continue;
    const folder = incomingFolder(app.config.dataDir);
    await mkdir(folder, { recursive: true });
    const path = join(folder, randomUUID());
    const discard = (): Promise<void> => rm(path, { force: true });
    try {
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const piece of members.stream(`evidence/${sha256}`)) await file.write(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await app.evidence.keep({ path, sha256, size, fileName: null, mediaType: null, discard });
    } finally {
      await discard();
    }
  }
}
