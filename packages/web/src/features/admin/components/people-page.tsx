import type { AccountDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { moment } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { containsText } from '../../../lib/search-text';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { useSession } from '../../session/use-session';
import { useAccounts } from '../api/use-admin';
import { AccountDialog } from './account-dialog';
import { AccountForm } from './account-form';

/** Accounts: who they are, whether they may sign in, and what can be done when they cannot. */
export function PeoplePage(): ReactNode {
  const { t } = useMessages();
  const accounts = useAccounts();
  const [making, setMaking] = useState(false);
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <RequirePermission permission="accounts.write">
            <Button
              type="primary"
              onClick={() => {
                setMaking(true);
              }}
            >
              {t('people.new')}
            </Button>
          </RequirePermission>
        }
      />
      <section className="panel" aria-label={t('people.title')}>
        <Loaded queries={[accounts]}>{([rows]) => <People accounts={rows} />}</Loaded>
      </section>
      {making ? (
        <AccountForm
          onClose={() => {
            setMaking(false);
          }}
        />
      ) : null}
    </>
  );
}

function People({ accounts }: { accounts: readonly AccountDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const shown = accounts.filter(({ account, name, email }) => containsText([account, name, email], text));
  const chosen = accounts.find(({ id }) => id === open);
  if (accounts.length === 0) return <Empty title={t('people.empty')} help={t('people.emptyHelp')} />;
  return (
    <>
      <div className="filters">
        <SearchBox label={t('people.search')} value={text} onChange={setText} />
        <RowCount all={accounts.length} filtered={text === '' ? undefined : shown.length} />
      </div>
      <FilteredTable
        caption={t('people.title')}
        columns={columns(t, lang, can('accounts.write') ? setOpen : null)}
        rows={shown}
        rowKey={({ id }) => id}
      />
      {chosen ? (
        <AccountDialog
          account={chosen}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </>
  );
}

const tones: Readonly<Record<AccountDto['state'], Tone>> = { active: 'ok', disabled: 'warn', removed: 'calm' };

function columns(t: Translate, lang: Language, onOpen: ((id: string) => void) | null): Column<AccountDto>[] {
  const actions: Column<AccountDto> = {
    key: 'actions',
    title: t('table.actions'),
    cell: ({ id, name, state }) =>
      state === 'removed' ? null : (
        <Button
          aria-label={t('people.manageOf', { name })}
          onClick={() => {
            onOpen?.(id);
          }}
        >
          {t('people.manage')}
        </Button>
      ),
  };
  return [
    {
      key: 'name',
      title: t('account.name'),
      rowHead: true,
      sortBy: ({ name }) => name,
      cell: ({ name, account }) => (
        <>
          {name} <span className="quiet">{account}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('people.state'),
      sortBy: ({ state }) => state,
      cell: ({ state, lockedUntil, mustChangePassword }) => (
        <span className="tag-row">
          <Tag tone={tones[state]}>{t(`people.state.${state}`)}</Tag>
          {lockedUntil === null ? null : <Tag tone="bad">{t('people.locked')}</Tag>}
          {mustChangePassword ? <Tag tone="warn">{t('people.mustChange')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'factor',
      title: t('factor.title'),
      cell: ({ secondFactor }) => (secondFactor ? t('factor.on') : <span className="quiet">{t('people.off')}</span>),
    },
    { key: 'source', title: t('people.source'), cell: ({ source }) => t(`people.source.${source}`) },
    {
      key: 'last',
      title: t('people.lastSignIn'),
      className: 'nowrap',
      sortBy: ({ lastSignInAt }) => lastSignInAt,
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? t('state.none') : moment(lastSignInAt, lang)),
    },
    { key: 'sessions', title: t('people.sessions'), className: 'number', cell: ({ sessions }) => sessions },
    ...(onOpen ? [actions] : []),
  ];
}
