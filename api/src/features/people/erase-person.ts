import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { timestamp } from '../../app-context.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { containing } from '../../database/contains.js';
import { Account } from '../accounts/account.entity.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { detailsHash, newSalt } from '../audit/chain.js';
import type { Erasure } from '../audit/erasure-note.js';
import type { EntryDetails } from '../audit/facts.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import { keptNames } from './kept-names.js';
import type { KeptName } from './kept-names.js';
import { SessionRow } from '../sessions/session.entity.js';
import { TokenRow } from '../tokens/token.entity.js';

/** What was taken out, for the entry that tells of it. */
export interface ErasedPerson {
  readonly pseudonym: string;
  readonly erased: readonly Erasure[];
  /** where the name still stands */
  readonly kept: readonly KeptName[];
}

/**
 * Take a person's data out of an account and of every entry of the audit log. The row stays under a pseudonym, because histories point to
 * it; of the entries only the details are written anew, which the chain holds by a salted hash, and the entry of this call holds the new ones.
 * @throws ApiError `people.active` while the account is in use
 */
export async function erasePerson(em: EntityManager, app: AppContext, accountId: string): Promise<ErasedPerson> {
  const row = await em.findOneBy(Account, { id: accountId });
  if (!row || row.state === 'removed') throw notFound('账号', accountId);
  if (row.state !== 'disabled')
    throw new ApiError('people.active', `账号「${row.account}」仍在使用；请先停用，再删除其个人信息`);
  const pseudonym = `已删除人员 ${accountId.slice(-8)}`;
  await emptyAccount(em, app, row, pseudonym);
  return { pseudonym, erased: await rewriteEntries(em, row, pseudonym), kept: await keptNames(em, row.name) };
}

async function emptyAccount(
  em: EntityManager,
  app: AppContext,
  { id, version }: Account,
  pseudonym: string,
): Promise<void> {
  for (const entity of [SessionRow, TokenRow, RoleAssignment]) await em.delete(entity, { accountId: id });
  const nothing = {
    email: null,
    phone: null,
    externalId: null,
    passwordHash: null,
    passwordHistory: [],
    totpSecret: null,
  };
  const none = { totpConfirmedAt: null, recoveryCodes: [], lastFailedAt: null, lastSignInAt: null, lockedUntil: null };
  const left = { account: `removed-${id}`, name: pseudonym, state: 'removed' as const, updatedAt: timestamp(app) };
  await em.update(Account, { id, version }, { ...nothing, ...none, ...left });
}

const SHORTEST = 2;

/** Entries that name the person, or that tell of what the person did. */
async function rewriteEntries(em: EntityManager, row: Account, pseudonym: string): Promise<Erasure[]> {
  const texts = [row.name, row.account, row.email, row.phone, row.externalId]
    .filter((text): text is string => text !== null && text.length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length); // an address holds the name of the account
  const query = em.createQueryBuilder(AuditEntry, 'entry').where('entry.actorId = :id', { id: row.id });
  for (const [index, text] of texts.entries())
    query.orWhere(`entry.details LIKE :text${index} ESCAPE '\\'`, { [`text${index}`]: containing(text) });
  const erased: Erasure[] = [];
  for (const entry of await query.orderBy('entry.seq', 'ASC').getMany()) {
    const details = withoutPerson(entry, row.id, texts, pseudonym);
    if (details === entry.details) continue;
    const salt = newSalt();
    await em.update(AuditEntry, { seq: entry.seq }, { details, salt });
    erased.push({ seq: entry.seq, detailsHash: detailsHash(entry.algorithm, salt, details) });
  }
  return erased;
}

function withoutPerson(entry: AuditEntry, id: string, texts: readonly string[], pseudonym: string): string {
  const replaced = JSON.parse(entry.details, (_key, value: unknown) =>
    typeof value === 'string' ? texts.reduce((text, own) => text.replaceAll(own, pseudonym), value) : value,
  ) as EntryDetails; // as it was, but for the texts
  return JSON.stringify(entry.actorId === id ? { ...replaced, address: null } : replaced);
}
