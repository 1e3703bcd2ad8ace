import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Select } from '../components/select';
import { useSession } from '../features/session/use-session';
import { chosenOrganization } from '../lib/chosen-organization';
import { useOrganizations } from '../lib/use-organizations';
import { useMessages } from '../messages/translate';

/** For people who see several organizations: which of them lists, counts and the portfolio tell of. */
export function OrganizationSwitch(): ReactNode {
  const { session, can } = useSession();
  return session !== null && can('organizations.read') ? <Switch /> : null;
}

function Switch(): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const organizations = useOrganizations().data;
  const chosen = chosenOrganization.use();
  const choose = async (next: string | null): Promise<void> => {
    chosenOrganization.set(next);
    const isElse = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== 'session';
    queries.removeQueries({ type: 'inactive', predicate: isElse });
    // what is under way was asked for the other choice: without this, a first answer would stand as the one for this
    await queries.cancelQueries({ predicate: isElse });
    await queries.invalidateQueries({ predicate: isElse });
  };
  // What was chosen may have gone since: nothing would be left to see, and no way to see that it is so.
  const isGone =
    chosen !== null && organizations !== undefined && (organizations.length < 2 || !organizations.some(is(chosen)));
  useEffect(() => {
    if (isGone) void choose(null);
  });
  if (organizations === undefined || organizations.length < 2) return null;
  const byName = organizations.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  return (
    <div className="organization-switch" data-chosen={chosen !== null}>
      <Select
        label={t('organizations.switch')}
        value={chosen ?? ''}
        options={[
          { value: '', label: t('organizations.all') },
          ...byName.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(next) => {
          void choose(next === '' ? null : next);
        }}
      />
    </div>
  );
}

function is(id: string): (organization: { id: string }) => boolean {
  return (organization) => organization.id === id;
}
