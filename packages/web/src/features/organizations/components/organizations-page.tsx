import type { OrganizationDto } from '@mlps/client';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { useSession } from '../../session/use-session';
import { useOrganizations } from '../api/use-organizations';
import { OrganizationForm } from './organization-form';

/** The organizations with whom to call, and the way to their systems. */
export function OrganizationsPage(): ReactNode {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<OrganizationDto | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={t('organizations.title')}
        lead={t('organizations.lead')}
        actions={
          <RequirePermission permission="organizations.create">
            <Button
              type="primary"
              onClick={() => {
                setEditing('new');
              }}
            >
              {t('organizations.new')}
            </Button>
          </RequirePermission>
        }
      />
      <section className="panel" aria-label={t('organizations.title')}>
        <OrganizationList text={text} onText={setText} onEdit={setEditing} />
      </section>
      {editing === null ? null : (
        <OrganizationForm
          {...(editing === 'new' ? {} : { organization: editing })}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

interface OrganizationListProps {
  text: string;
  onText: (next: string) => void;
  onEdit: (organization: OrganizationDto) => void;
}

function OrganizationList({ text, onText, onEdit }: OrganizationListProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const organizations = useOrganizations(useDeferredValue(text.trim()));
  return (
    <Loaded queries={[organizations]}>
      {([rows]) =>
        rows.length === 0 && text === '' ? (
          <Empty title={t('organizations.none')} help={t('organizations.noneHelp')} />
        ) : (
          <>
            <div className="filters">
              <SearchBox label={t('organizations.search')} value={text} onChange={onText} />
              <RowCount all={rows.length} />
            </div>
            <FilteredTable
              caption={t('organizations.title')}
              columns={columns(t, can('organizations.write') ? onEdit : null)}
              rows={rows}
              rowKey={({ id }) => id}
            />
          </>
        )
      }
    </Loaded>
  );
}

function columns(t: Translate, onEdit: ((organization: OrganizationDto) => void) | null): Column<OrganizationDto>[] {
  const edit: Column<OrganizationDto> = {
    key: 'edit',
    title: t('table.actions'),
    cell: (organization) => (
      <Button
        aria-label={t('organizations.editOf', { name: organization.name })}
        onClick={() => {
          onEdit?.(organization);
        }}
      >
        {t('form.edit')}
      </Button>
    ),
  };
  return [
    {
      key: 'name',
      title: t('organizations.name'),
      rowHead: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => <AddressLink to={`/systems?organization=${id}`}>{name}</AddressLink>,
    },
    { key: 'contact', title: t('organizations.contact'), cell: ({ contact }) => contact ?? t('state.none') },
    {
      key: 'phone',
      title: t('organizations.phone'),
      className: 'nowrap',
      cell: ({ phone }) => phone ?? t('state.none'),
    },
    { key: 'note', title: t('organizations.note'), className: 'prose', cell: ({ note }) => note ?? '' },
    ...(onEdit ? [edit] : []),
  ];
}
