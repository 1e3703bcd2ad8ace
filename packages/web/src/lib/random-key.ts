/**
 * A key that nobody else uses, for Idempotency-Key. `crypto.randomUUID` exists on secure pages only, and a hospital's own server often speaks plain HTTP
 * inside its network; `getRandomValues` exists everywhere.
 */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
