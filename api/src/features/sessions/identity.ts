import type { Config } from '../../config.js';
import { installationSecret, SecretBox } from '../../support/secret-key.js';
import { ldapDirectory } from './ldap-directory.js';
import { oidcProvider } from './oidc.js';
import type { OidcProvider } from './oidc.js';
import { OneByOne, UnknownNames } from './unknown-names.js';

/** A directory that checks passwords for us. */
export interface Directory {
  isPassword(account: string, password: string): Promise<boolean>;
}

/** What signing in keeps in memory. */
export interface Identity {
  readonly attempts: OneByOne;
  readonly unknown: UnknownNames;
  /** wrong passwords of people who are signed in, by account */
  readonly confirmations: UnknownNames;
  /** seals second factors */
  readonly box: SecretBox;
  /** null when none is set up */
  readonly directory: Directory | null;
  /** null when none is set up */
  readonly oidc: OidcProvider | null;
}

export function createIdentity(config: Config): Identity {
  const secret = installationSecret(config.dataDir, config.secretKey);
  return {
    attempts: new OneByOne(),
    unknown: new UnknownNames(),
    confirmations: new UnknownNames(),
    box: new SecretBox(secret, 'second-factor'),
    directory: config.ldap ? ldapDirectory(config.ldap) : null,
    oidc: config.oidc ? oidcProvider(config.oidc, new SecretBox(secret, 'oidc')) : null,
  };
}
