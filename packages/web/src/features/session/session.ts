import type { Permission, SessionDto } from '@mlps/client';

/** Who is signed in, and what he may do; in mode `local` the service runs for one user on his own machine, who may do everything. */
export type Session = SessionDto;

/** Whether the session may do what needs this permission. */
export function sessionMay(session: Session | null, permission: Permission): boolean {
  return session !== null && (session.mode === 'local' || session.permissions.includes(permission));
}
