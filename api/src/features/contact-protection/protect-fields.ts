import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../../config.js';
import type { Database } from '../../database/database.js';
import { convertRows } from './convert-rows.js';
import { FieldCipher, fieldCiphers } from './field-cipher.js';
import { FieldEncryption } from './field-encryption.entity.js';
import { protectColumns } from './field-transformer.js';

/** What the start did about contact data. */
export interface Protection {
  readonly change: 'encrypted' | 'rotated' | 'decrypted' | null;
  readonly values: number;
  /** values from before still stand in the audit log */
  readonly logPending: boolean;
}

/** The key that the settings give is not the one under which the database was encrypted. */
export class FieldKeyError extends Error {
  override readonly name = 'FieldKeyError';
}

type Settings = Pick<Config, 'fieldKey' | 'fieldKeyOld' | 'fieldCipher'>;

const PLACE = 'field_encryption.proof';
const PROOF = 'mlps field encryption';

/**
 * Bring what is stored into the state that the settings ask for, before anybody reads: encrypt, take another key, or decrypt, all rows or
 * none; then read and write through the key.
 * @throws FieldKeyError for a missing or wrong key; nothing is changed then
 */
export async function protectFields(base: Database, settings: Settings, now: () => number): Promise<Protection> {
  const wanted = settings.fieldKey === null ? null : new FieldCipher(settings.fieldKey, settings.fieldCipher);
  const sources = new Set<DataSource>([base.read.connection]);
  const done = await base.write(async (em) => {
    sources.add(em.connection);
    const state = await lockState(em);
    const current = currentCipher(state, settings);
    if (current?.keyId === wanted?.keyId && current?.name === wanted?.name)
      return { change: null, values: 0, logPending: wanted !== null && !state.logHidden };
    const values = await convertRows(em, current, wanted);
    await em.update(FieldEncryption, { id: 1 }, stateOf(wanted, new Date(now()).toISOString(), current ? state : null));
    const change = wanted === null ? 'decrypted' : current === null ? 'encrypted' : 'rotated';
    return { change, values, logPending: change === 'encrypted' || (wanted !== null && !state.logHidden) } as const;
  });
  if (done.change !== null) await wipe(base, sources);
  if (wanted) for (const source of sources) protectColumns(source, wanted);
  return done;
}

/** The row; whoever else starts at the same time waits here. */
async function lockState(em: EntityManager): Promise<FieldEncryption> {
  const query = em.createQueryBuilder(FieldEncryption, 'state').where({ id: 1 });
  if (em.connection.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getOneOrFail();
}

/** The cipher under which values lie now; null for none. @throws Error when no key of the settings is the one */
function currentCipher({ keyId, cipher, proof }: FieldEncryption, settings: Settings): FieldCipher | null {
  if (keyId === null || proof === null) return null;
  const name = fieldCiphers.find((known) => known === cipher);
  if (name === undefined) throw new FieldKeyError(`联系方式由较新的版本以 ${cipher ?? ''} 加密；请用该版本启动`);
  const keys = [settings.fieldKey, settings.fieldKeyOld].filter((key): key is string => key !== null);
  const found = keys.map((key) => new FieldCipher(key, name)).find((key) => key.keyId === keyId);
  if (found?.open(proof, PLACE) === PROOF) return found;
  throw new FieldKeyError(
    keys.length === 0
      ? `数据库中的联系方式是加密的（密钥编号 ${keyId}），但没有给出密钥；请用 FIELD_KEY_FILE 给出它，或用 FIELD_KEY_OLD_FILE 给出它以取消加密。没有修改任何数据`
      : `数据库中的联系方式是用另一个密钥加密的（密钥编号 ${keyId}）；请给出原来的密钥：继续用它放在 FIELD_KEY_FILE，更换时放在 FIELD_KEY_OLD_FILE。没有修改任何数据`,
  );
}

function stateOf(
  wanted: FieldCipher | null,
  changedAt: string,
  before: Pick<FieldEncryption, 'logHidden'> | null,
): Omit<FieldEncryption, 'id'> {
  if (!wanted) return { keyId: null, cipher: null, proof: null, changedAt, logHidden: false };
  const { keyId, name: cipher } = wanted;
  return { keyId, cipher, proof: wanted.seal(PROOF, PLACE), changedAt, logHidden: before?.logHidden ?? false };
}

/** What a value was before may still lie in free pages of the file and in the journal beside it. */
export async function wipe(base: Database, sources: Iterable<DataSource>): Promise<void> {
  if (base.dialect !== 'sqlite') return;
  for (const source of sources) {
    if (source === base.read.connection) continue;
    await source.query('VACUUM');
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
