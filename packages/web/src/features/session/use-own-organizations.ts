import type { OrganizationDto } from '@mlps/client';
import { chosenOrganization } from '../../lib/chosen-organization';
import { useOrganizations } from '../../lib/use-organizations';
import { useSession } from './use-session';

/** The organizations for which the user himself has a role, without those he only sees from above; the one he looks at first. */
export function useOwnOrganizations(): OrganizationDto[] {
  const { session } = useSession();
  const organizations = useOrganizations().data ?? [];
  const chosen = chosenOrganization.use();
  const held = new Set(session?.roles.map(({ organizationId }) => organizationId));
  const own = session?.mode === 'local' ? organizations : organizations.filter(({ id }) => held.has(id));
  return own.toSorted((one, other) => Number(other.id === chosen) - Number(one.id === chosen));
}
