import type { FirstAccountInput, SetupDto, SetupInput } from '@mlps/client';

/** What the guide asks for, in its order. */
export const setupSteps = ['code', 'administrators', 'organization'] as const;
export type SetupStep = (typeof setupSteps)[number];

export const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type Administrator = (typeof administrators)[number];

/** An account as it is typed in: the password twice. */
export interface TypedAccount extends FirstAccountInput {
  again: string;
}

export type SetupEntries = Record<Administrator | 'user', TypedAccount> & { code: string; organization: string };

const blank: TypedAccount = { account: '', name: '', password: '', again: '' };

export const firstEntries: SetupEntries = {
  code: '',
  organization: '',
  systemAdministrator: blank,
  securityAdministrator: blank,
  auditAdministrator: blank,
  user: blank,
};

/** What is still wrong with a typed account; null when nothing is. */
export function accountFault(
  { account, name, password, again }: TypedAccount,
  rules: Pick<SetupDto, 'passwordLength' | 'passwordKinds'>,
): 'empty' | 'short' | 'plain' | 'differs' | null {
  if (account.trim() === '' || name.trim() === '' || password === '') return 'empty';
  if (password.length < rules.passwordLength) return 'short';
  if (kindsOf(password) < rules.passwordKinds) return 'plain';
  return password === again ? null : 'differs';
}

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** How many of lower case, upper case, digits and other signs a password has. */
export function kindsOf(password: string): number {
  return kinds.filter((kind) => kind.test(password)).length;
}

/** Whether two of the accounts have the same name to sign in with. */
export function sharedAccount(entries: SetupEntries): boolean {
  const names = [...administrators, 'user' as const].map((who) => entries[who].account.trim().toLowerCase());
  return new Set(names).size < names.length;
}

/** What is sent. */
export function setupInput(entries: SetupEntries): SetupInput {
  const account = ({ account: name, name: person, password }: TypedAccount): FirstAccountInput => ({
    account: name.trim().toLowerCase(),
    name: person.trim(),
    password,
  });
  return {
    code: entries.code.trim(),
    systemAdministrator: account(entries.systemAdministrator),
    securityAdministrator: account(entries.securityAdministrator),
    auditAdministrator: account(entries.auditAdministrator),
    organization: entries.organization.trim(),
    user: account(entries.user),
  };
}
