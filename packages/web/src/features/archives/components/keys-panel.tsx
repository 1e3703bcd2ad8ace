import type { TrustedKeyDto } from '@mlps/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { moment } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useArchiveKey, useForgetKey, useTrustedKeys } from '../api/use-archives';
import { Fingerprint } from './fingerprint';

/** The key of this instance, to be read to others; and the keys of others that were compared here. */
export function KeysPanel(): ReactNode {
  const { t } = useMessages();
  const own = useArchiveKey();
  const trusted = useTrustedKeys();
  return (
    <Panel title={t('archive.keys')} help={t('archive.keysHelp')}>
      <Loaded queries={[own, trusted]}>
        {([key, keys]) => (
          <div className="stack">
            <p>
              {t('archive.ownKey')} <Fingerprint value={key.fingerprint} />
            </p>
            {keys.length === 0 ? <p className="quiet">{t('archive.noKeys')}</p> : <KeyTable keys={keys} />}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function KeyTable({ keys }: { keys: readonly TrustedKeyDto[] }): ReactNode {
  const { t, lang } = useMessages();
  return <DataTable caption={t('archive.keys')} columns={columnsOf(t, lang)} rows={keys} rowKey={({ id }) => id} />;
}

function columnsOf(t: Translate, lang: Language): Column<TrustedKeyDto>[] {
  return [
    { key: 'name', title: t('archive.keyName'), rowHead: true, cell: ({ name }) => name },
    { key: 'organization', title: t('systems.column.organization'), cell: ({ organizationName }) => organizationName },
    {
      key: 'fingerprint',
      title: t('archive.fingerprint'),
      cell: ({ fingerprint }) => <Fingerprint value={fingerprint} />,
    },
    {
      key: 'added',
      title: t('archive.added'),
      cell: ({ addedBy, createdAt }) => `${moment(createdAt, lang)} ${addedBy}`,
    },
    { key: 'forget', title: t('archive.forget'), cell: (row) => <ForgetKey row={row} /> },
  ];
}

function ForgetKey({ row: { id, name } }: { row: TrustedKeyDto }): ReactNode {
  const { t } = useMessages();
  const forget = useForgetKey();
  return (
    <>
      <Button
        size="small"
        danger
        aria-label={t('archive.forgetOf', { name })}
        loading={forget.isPending}
        onClick={() => {
          forget.mutate(id);
        }}
      >
        {t('archive.forget')}
      </Button>
      {forget.isError ? <ErrorNotice error={forget.error} /> : null}
    </>
  );
}
