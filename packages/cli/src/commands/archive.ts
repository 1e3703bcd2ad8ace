import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ArchivePreviewDto, DigestAlgorithm, SignatureAlgorithm } from '@mlps/api';
import { toCliError } from '../backup-errors.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

/** As the api room has them; naming them here keeps its weight out of every other command. */
export const archiveSignatures: readonly SignatureAlgorithm[] = ['ed25519', 'sm2-sm3'];
export const archiveDigests: readonly DigestAlgorithm[] = ['sha256', 'sm3'];

interface Place {
  data?: string;
  json?: boolean;
}

export interface ArchiveExportOptions extends Place {
  out: string;
  signature: SignatureAlgorithm;
  digest: DigestAlgorithm;
}

export interface ArchiveImportOptions extends Place {
  organization?: string;
  trust?: string;
  keyName?: string;
  keepLocal?: boolean;
}

/** `mlps archive export SYSTEM -o FILE`: everything of one system in one signed file. */
export async function archiveExportCommand(
  system: string,
  { out: file, signature, digest, ...place }: ArchiveExportOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { exportOnHost } = await import('@mlps/api');
  const out = resolve(file);
  const part = join(dirname(out), `.${randomBytes(6).toString('hex')}.part`);
  const config = await configOf(place);
  try {
    await mkdir(dirname(out), { recursive: true });
    const made = await exportOnHost(config, system, { signature, digest }, async (stream) => {
      await pipeline(stream, createWriteStream(part, { mode: 0o600, flush: true }));
      await rename(part, out);
    });
    if (place.json) printJson(streams, { path: out, ...made });
    else streams.out(`${out}\n`);
    streams.talk(`签名密钥的指纹，请经电话等另外的途径告知对方 (fingerprint)：${made.fingerprint}\n`);
    return EXIT.done;
  } catch (error) {
    await rm(part, { force: true });
    throw toCliError(error);
  }
}

/** `mlps archive inspect FILE`: who signed it, what it holds, and what importing it would do here. */
export async function archiveInspectCommand(
  file: string,
  { organization, ...place }: Place & { organization?: string },
  streams: Streams,
): Promise<ExitCode> {
  const { inspectOnHost } = await import('@mlps/api');
  const config = await configOf(place);
  const preview = await inspectOnHost(config, resolve(file), organization).catch(refuse);
  return show(preview, place, streams);
}

/** `mlps archive import FILE`: into this instance, once its key is trusted. */
export async function archiveImportCommand(
  file: string,
  { organization, trust, keyName, keepLocal, ...place }: ArchiveImportOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { importOnHost } = await import('@mlps/api');
  const wish = {
    ...(organization === undefined ? {} : { organization }),
    ...(trust === undefined ? {} : { trust }),
    ...(keyName === undefined ? {} : { keyName }),
    conflicts: keepLocal ? ('keep' as const) : ('refuse' as const),
  };
  const config = await configOf(place);
  const preview = await importOnHost(config, resolve(file), wish).catch(refuse);
  return show(preview, place, streams);
}

/** `mlps archive key`: the fingerprint of this instance's key, made when there is none. */
export async function archiveKeyCommand(
  { signature, ...place }: Place & { signature: SignatureAlgorithm },
  streams: Streams,
): Promise<ExitCode> {
  const { archiveKeyOnHost } = await import('@mlps/api');
  const config = await configOf(place);
  try {
    const key = archiveKeyOnHost(config, signature);
    if (place.json) printJson(streams, key);
    else streams.out(`${key.fingerprint}\n`);
    return EXIT.done;
  } catch (error) {
    throw toCliError(error);
  }
}

async function configOf({ data }: Place): Promise<ReturnType<typeof import('@mlps/api').readConfig>> {
  const { readConfig } = await import('@mlps/api');
  return readConfig(process.env, data === undefined ? {} : { dataDir: data });
}

function refuse(error: unknown): never {
  throw toCliError(error);
}

const trusts = { own: '本实例的密钥 (own)', trusted: '已受信任 (trusted)', unknown: '未知，须核对 (unknown)' } as const;

function show(preview: ArchivePreviewDto, { json }: Place, streams: Streams): ExitCode {
  if (json) {
    printJson(streams, preview);
    return EXIT.done;
  }
  const { systemName, grade, organizationName, signer, fingerprint, trust, madeAt, productVersion, files } = preview;
  streams.out(`系统：${systemName}（${grade}），来源登记的单位：${organizationName ?? '无'}\n`);
  streams.out(`签名：${signer}，指纹 ${fingerprint}，${trusts[trust]}\n`);
  streams.out(`生成：${madeAt}，版本 ${productVersion}；文件 ${files} 个\n\n`);
  const rows = preview.tables.map(({ zh, create, update, remove, unchanged, kept, dependent }) =>
    [zh, create, update, remove, unchanged, kept + dependent].map(String),
  );
  printTable(streams, ['数据', '新建', '更新', '删除', '相同', '保留本处'], rows);
  if (preview.conflictCount > 0) streams.talk(`\n两边都改过的 ${preview.conflictCount} 条 (conflicts)：\n`);
  for (const { zh, id } of preview.conflicts) streams.talk(`${zh} ${id}\n`);
  return EXIT.done;
}
