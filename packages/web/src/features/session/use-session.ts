import type { Permission } from '@mlps/client';
import { useSessionQuery } from './api/session-query';
import { sessionMay } from './session';
import type { Session } from './session';

/** The session in force (null before it is known and when nobody is signed in), and whether it may do something. */
export function useSession(): { session: Session | null; can: (permission: Permission) => boolean } {
  const session = useSessionQuery().data ?? null;
  return { session, can: (permission) => sessionMay(session, permission) };
}
