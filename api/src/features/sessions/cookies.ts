import type { IncomingMessage } from 'node:http';

const NAME = 'mlps_session';
/** A name with this prefix is only taken by browsers over TLS, for the whole host, and no sub-domain can set it. */
const SECURE_NAME = `__Host-${NAME}`;

/** The session token that a browser sent; null when there is none. */
export function sessionToken(request: IncomingMessage): string | null {
  return readCookie(request, SECURE_NAME) ?? readCookie(request, NAME);
}

/** One cookie by name. */
export function readCookie({ headers }: IncomingMessage, name: string): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The cookie of a new session: no script reads it, no other site makes it go out, and it ends with the browser. */
export function sessionCookie(token: string, secure: boolean): string {
  return `${nameFor(secure)}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** The cookie that takes the session's away. */
export function endedCookie(secure: boolean): string {
  return `${nameFor(secure)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure ? '; Secure' : ''}`;
}

/** What a sign-in at another service needs when the browser comes back from there; another site sends it, so Lax and not Strict. */
export const KEPT_COOKIE = 'mlps_oidc';
const KEPT_SECONDS = 600;

/** @param kept empty takes the cookie away */
export function keptCookie(kept: string, secure: boolean): string {
  const age = kept === '' ? 0 : KEPT_SECONDS;
  return `${KEPT_COOKIE}=${kept}; Path=/api/v1/session/oidc; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

function nameFor(secure: boolean): string {
  return secure ? SECURE_NAME : NAME;
}
