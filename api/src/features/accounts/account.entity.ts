import { Entity, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  JsonColumn,
  NameColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';

/** Where the password of an account is checked. */
export const accountSources = ['local', 'oidc', 'ldap'] as const;
export type AccountSource = (typeof accountSources)[number];

export const accountStates = ['active', 'disabled', 'removed'] as const;
export type AccountState = (typeof accountStates)[number];

/**
 * A person who can sign in. `account` is what is typed, in lower case; `name` is what papers and histories print, so both are unique.
 * A removed account keeps its row, because histories point to it; its personal data are gone.
 */
@Entity('accounts')
@Unique(['account'])
@Unique(['name'])
@Unique(['externalId'])
export class Account extends VersionedRow {
  @NameColumn() account!: string;
  @NameColumn() name!: string;
  @TextColumn({ nullable: true }) email!: string | null;
  @TextColumn({ nullable: true }) phone!: string | null;
  @WordColumn() source!: AccountSource;
  /** issuer and subject of an OpenID provider, or the distinguished name of a directory */
  @NameColumn({ nullable: true }) externalId!: string | null;
  @WordColumn() state!: AccountState;
  /** argon2id, with its parameters; null where another service checks the password */
  @TextColumn({ nullable: true }) passwordHash!: string | null;
  @TimeColumn({ nullable: true }) passwordChangedAt!: string | null;
  /** hashes of former passwords, newest first */
  @JsonColumn() passwordHistory!: string[];
  @FlagColumn() mustChangePassword!: boolean;
  /** failures since the last success */
  @CountColumn() failures!: number;
  @TimeColumn({ nullable: true }) lastFailedAt!: string | null;
  @TimeColumn({ nullable: true }) lockedUntil!: string | null;
  @TimeColumn({ nullable: true }) lastSignInAt!: string | null;
  /** TOTP secret, encrypted under the key of this installation */
  @TextColumn({ nullable: true }) totpSecret!: string | null;
  /** null while the secret was shown but no code has been entered */
  @TimeColumn({ nullable: true }) totpConfirmedAt!: string | null;
  /** the last step whose code was taken: a code is good once */
  @CountColumn() totpLastStep!: number;
  /** SHA-256 of recovery codes not used yet */
  @JsonColumn() recoveryCodes!: string[];
}
