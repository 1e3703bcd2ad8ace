import type { Config } from '../../config.js';
import { installationSecret, SecretBox } from '../../support/secret-key.js';
import { OneByOne, UnknownNames } from './unknown-names.js';

/** A directory that checks passwords for us. */
export interface Directory {
  isPassword(account: string, password: string): Promise<boolean>;
}

/** A service at which people sign in for us. */
export interface OidcProvider {
  /** what the button says */
  readonly label: string;
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
    directory: null,
    oidc: null,
  };
}
