import type { RoleAssignmentDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { client } from '../../../lib/client';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { containsText } from '../../../lib/search-text';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { useRoleName } from '../../session/role-names';
import { useSession } from '../../session/use-session';
import { useAssignments, useReadAdminAgain } from '../api/use-admin';
import { RoleForm } from './role-form';
import { RoleTable } from './role-table';

/** Who has which role where, and what each role may do. */
export function RolesPage(): ReactNode {
  const { t } = useMessages();
  const assignments = useAssignments();
  const [giving, setGiving] = useState(false);
  return (
    <>
      <PageHead
        title={t('roles.title')}
        lead={t('roles.lead')}
        actions={
          <RequirePermission permission="roles.assign">
            <Button
              type="primary"
              onClick={() => {
                setGiving(true);
              }}
            >
              {t('roles.assign')}
            </Button>
          </RequirePermission>
        }
      />
      <section className="panel" aria-label={t('roles.title')}>
        <Loaded queries={[assignments]}>{([rows]) => <Assignments rows={rows} />}</Loaded>
      </section>
      <RoleTable />
      {giving ? (
        <RoleForm
          onClose={() => {
            setGiving(false);
          }}
        />
      ) : null}
    </>
  );
}

function Assignments({ rows }: { rows: readonly RoleAssignmentDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const nameOf = useRoleName();
  const readAgain = useReadAdminAgain();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<RoleAssignmentDto | null>(null);
  const shown = rows.filter(({ accountName, role, organizationName, department }) =>
    containsText([accountName, nameOf(role), organizationName, department], text),
  );
  if (rows.length === 0) return <Empty title={t('roles.empty')} help={t('roles.emptyHelp')} />;
  return (
    <>
      <div className="filters">
        <SearchBox label={t('roles.search')} value={text} onChange={setText} />
        <RowCount all={rows.length} filtered={text === '' ? undefined : shown.length} />
      </div>
      <FilteredTable
        caption={t('roles.title')}
        columns={columns(t, lang, nameOf, can('roles.assign') ? setAsking : null)}
        rows={shown}
        rowKey={({ id }) => id}
      />
      {asking ? (
        <FormDialog
          title={t('roles.remove')}
          submit={t('roles.remove')}
          danger
          onClose={() => {
            setAsking(null);
          }}
          onSubmit={async () => {
            await client.call('roles.remove', { params: { roleAssignmentId: asking.id } });
            await readAgain();
          }}
        >
          <p>{t('roles.removeHelp', { name: asking.accountName, role: nameOf(asking.role) })}</p>
        </FormDialog>
      ) : null}
    </>
  );
}

function columns(
  t: Translate,
  lang: Language,
  nameOf: (role: string) => string,
  onRemove: ((assignment: RoleAssignmentDto) => void) | null,
): Column<RoleAssignmentDto>[] {
  const remove: Column<RoleAssignmentDto> = {
    key: 'remove',
    title: t('table.actions'),
    cell: (assignment) => (
      <Button
        aria-label={t('roles.removeOf', { name: assignment.accountName, role: nameOf(assignment.role) })}
        onClick={() => {
          onRemove?.(assignment);
        }}
      >
        {t('roles.remove')}
      </Button>
    ),
  };
  return [
    {
      key: 'name',
      title: t('account.name'),
      rowHead: true,
      sortBy: ({ accountName }) => accountName,
      cell: ({ accountName }) => accountName,
    },
    { key: 'role', title: t('roles.role'), sortBy: ({ role }) => nameOf(role), cell: ({ role }) => nameOf(role) },
    {
      key: 'place',
      title: t('roles.place'),
      sortBy: ({ organizationName }) => organizationName,
      cell: ({ organizationName, evaluationName, department }) =>
        [organizationName ?? t('roles.instance'), evaluationName, department].filter(Boolean).join(t('list.dot')),
    },
    { key: 'by', title: t('roles.by'), cell: ({ grantedBy }) => grantedBy },
    { key: 'since', title: t('roles.since'), className: 'nowrap', cell: ({ createdAt }) => day(createdAt, lang) },
    ...(onRemove ? [remove] : []),
  ];
}
