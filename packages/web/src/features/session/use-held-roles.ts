import type { Role } from '@mlps/controls/rectification';
import { useSession } from './use-session';

/** Whether the user acts in one of these roles; the one user of a local service acts in every role. */
export function useHeldRoles(): (roles: readonly Role[]) => boolean {
  const { session } = useSession();
  const held = new Set<string>(session?.roles.map(({ role }) => role));
  return (roles) => session?.mode === 'local' || roles.some((role) => held.has(role));
}
