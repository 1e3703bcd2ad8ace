import type { RoleTableDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { PermissionName } from '../../session/components/permission-name';
import { useRoleName } from '../../session/role-names';

/** What each role may do, as the service itself holds to it. */
export function RoleTable(): ReactNode {
  const { t } = useMessages();
  const table = useQuery({
    queryKey: ['roles', 'table'],
    queryFn: async ({ signal }) => (await client.call('roles.table', {}, { signal })).data,
  });
  return (
    <Panel title={t('roles.table')} help={t('roles.tableHelp')}>
      <Loaded queries={[table]}>{([loaded]) => <Table table={loaded} />}</Loaded>
    </Panel>
  );
}

function Table({ table: { roles, permissions } }: { table: RoleTableDto }): ReactNode {
  const { t } = useMessages();
  const nameOf = useRoleName();
  const shown = permissions.filter(({ permission }) => !permission.startsWith('session.'));
  return (
    // A wide table is scrolled by the keyboard as well.
    <div className="table-box" tabIndex={0} role="region" aria-label={t('roles.table')}>
      <table className="table role-table">
        <caption className="visually-hidden">{t('roles.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roles.permission')}</th>
            {roles.map(({ role }) => (
              <th key={role} scope="col">
                {nameOf(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.permission}>
              <th scope="row">
                <PermissionName of={entry} />
                <br />
                <span className="quiet small code">{entry.permission}</span>
              </th>
              {roles.map(({ role, permissions: held }) => (
                <td key={role} className="tick">
                  {held.includes(entry.permission) ? '✓' : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
