import { Client, escapeFilter, InvalidCredentialsError } from 'ldapts';
import type { LdapSettings } from '../../config.js';
import { ApiError } from '../../errors/api-error.js';
import type { Directory } from './identity.js';

const TIMEOUT_MS = 5000;

/** A directory (LDAP): the entry of the account is searched with the service's own account, then the password is tried on it. */
export function ldapDirectory(settings: LdapSettings): Directory {
  return {
    async isPassword(account, password) {
      if (password === '') return false; // a bind without a password is anonymous, and succeeds for everybody
      const client = new Client({ url: settings.url, timeout: TIMEOUT_MS, connectTimeout: TIMEOUT_MS });
      try {
        const dn = await findEntry(client, settings, account);
        return dn !== null && (await binds(client, dn, password));
      } catch (cause) {
        throw new ApiError(
          'session.elsewhere',
          '目录服务（LDAP）没有应答；请稍后再试，或联系系统管理员',
          {},
          { cause },
        );
      } finally {
        await client.unbind().catch(() => undefined);
      }
    },
  };
}

/** The one entry of an account; two are as good as none. */
async function findEntry(client: Client, settings: LdapSettings, account: string): Promise<string | null> {
  const { bindDn, password, base, filter } = settings;
  if (bindDn !== null) await client.bind(bindDn, password ?? '');
  const own = filter.replaceAll('{account}', escaped(account));
  const { searchEntries } = await client.search(base, { scope: 'sub', filter: own, sizeLimit: 2, attributes: ['dn'] });
  const [entry, other] = searchEntries;
  return entry && !other ? entry.dn : null;
}

/** An account is data in a filter, never part of it. */
function escaped(account: string): string {
  return escapeFilter`${account}`;
}

async function binds(client: Client, dn: string, password: string): Promise<boolean> {
  try {
    await client.bind(dn, password);
    return true;
  } catch (error) {
    if (error instanceof InvalidCredentialsError) return false;
    throw error;
  }
}
