import type { EntityManager } from 'typeorm';
import { Access } from '../../access/access.js';
import { loadGrants } from '../../access/grants.js';
import { ownersOf } from '../../access/owners.js';
import { Account } from '../accounts/account.entity.js';
import type { MailAddress } from '../rectification/settings.entity.js';
import type { ReminderRow } from './reminder.entity.js';

/**
 * Where the mail of a reminder goes: to the account of that name, if it may see the item; else to the address entered for the name.
 * Somebody of the same name elsewhere gets nothing: a title alone tells of a weakness.
 * @returns null when nobody is to be written to
 */
export async function addressOf(
  em: EntityManager,
  { owner, rectificationItemId }: ReminderRow,
  mailAddresses: readonly MailAddress[],
): Promise<string | null> {
  const account = owner === null ? null : await em.findOneBy(Account, { name: owner, state: 'active' });
  if (!account) return mailAddresses.find((entry) => entry.owner === (owner ?? ''))?.address ?? null;
  const access = Access.of(account.id, await loadGrants(em, account.id));
  const owners = await ownersOf(em, 'rectificationItem', rectificationItemId);
  return owners.some((entry) => access.covers('rectification.read', entry)) ? account.email : null;
}
