import { Secret, TOTP } from 'otpauth';

/** The code that an authenticator shows for this secret. @param at milliseconds since 1970 */
export function codeOf(secret: string, at = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}
