import { useSession } from '../session/use-session';

/** Whether the user belongs to the unit that issues a campaign, and not to one that was asked. */
export function useIsIssuer(organizationId: string): boolean {
  const { session } = useSession();
  return session?.mode === 'local' || (session?.roles ?? []).some((role) => role.organizationId === organizationId);
}
