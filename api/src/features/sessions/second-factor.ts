import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Account } from '../accounts/account.entity.js';
import type { SecretBox } from '../../support/secret-key.js';
import { sha256Of } from '../../support/sha256.js';

const PERIOD_S = 30;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Clocks of telephones are off by up to a step. */
const STEPS_OFF = 1;

/** A new secret, and the address that authenticator programs read as a picture. */
export function newSecret(account: string): { secret: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  return { secret: secret.base32, uri: totpOf(secret.base32, account).toString() };
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: '等级保护工作台', label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 });
}

/** The step whose code this is; null when it is none, or one that was used before. */
export function stepOf(secret: string, code: string, lastStep: number, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const off = totpOf(secret, '').validate({ token: code, timestamp: now, window: STEPS_OFF });
  if (off === null) return null;
  const step = Math.floor(now / 1000 / PERIOD_S) + off;
  return step > lastStep ? step : null;
}

/** Codes for the day the telephone is lost; each is good once. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const text = randomBytes(8).toString('hex');
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}-${text.slice(12)}`;
  });
  return { codes, hashes: codes.map(hashOf) };
}

function hashOf(code: string): string {
  return sha256Of(code.trim().toLowerCase());
}

/** The columns of an account once the code was taken; null when the code is wrong. */
export function takeCode(
  box: SecretBox,
  { totpSecret, totpLastStep, recoveryCodes }: Pick<Account, 'totpSecret' | 'totpLastStep' | 'recoveryCodes'>,
  code: string,
  now: number,
): Partial<Account> | null {
  const secret = totpSecret === null ? null : box.open(totpSecret);
  const step = secret === null ? null : stepOf(secret, code.trim(), totpLastStep, now);
  if (step !== null) return { totpLastStep: step };
  const hash = hashOf(code);
  return recoveryCodes.includes(hash) ? { recoveryCodes: recoveryCodes.filter((entry) => entry !== hash) } : null;
}
