import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupCipher } from '@mlps/api';
import { toCliError } from '../backup-errors.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { Streams } from '../output.js';
import { readPassphrase } from '../passphrase.js';

/** As the api room has them; naming them here keeps its weight out of every other command. */
export const backupCiphers: readonly BackupCipher[] = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'];

export interface BackupCommandOptions {
  data?: string;
  out: string;
  passphraseFile?: string;
  cipher: BackupCipher;
}

/** `mlps backup`: the whole service as one encrypted file, while people go on writing. */
export async function backupCommand(options: BackupCommandOptions, streams: Streams): Promise<ExitCode> {
  const passphrase = await readPassphrase(options.passphraseFile);
  const { makeBackup, noteBackupOnHost, PRODUCT_VERSION, readConfig } = await import('@mlps/api');
  const config = readConfig(process.env, options.data === undefined ? {} : { dataDir: options.data });
  const out = resolve(options.out);
  await mkdir(dirname(out), { recursive: true });
  const part = join(dirname(out), `.${randomBytes(6).toString('hex')}.part`);
  let missing: readonly string[] = [];
  const backup = makeBackup(config, {
    passphrase,
    cipher: options.cipher,
    now: Date.now,
    version: PRODUCT_VERSION,
    done: (end) => (missing = end.missing),
  });
  try {
    await pipeline(Readable.from(backup), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw toCliError(error);
  }
  const note = { cipher: options.cipher, missing: missing.length };
  await noteBackupOnHost(config, note).catch((cause: unknown) => {
    // the backup is whole; a database that can only be read is no reason to throw it away
    streams.talk(`备份已完成，但未能写入审计记录 (not in the audit log)：${String(cause)}\n`);
  });
  streams.out(`${out}\n`);
  if (missing.length === 0) return EXIT.done;
  streams.talk(`以下 ${missing.length} 份证据不在原处或已损坏，未能备份 (missing evidence)：\n${missing.join('\n')}\n`);
  return EXIT.rowsLeftOut;
}
