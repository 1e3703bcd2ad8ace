import type { BackupEntryDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { client } from '../../../lib/client';
import { moment } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';

/** The latest backups: when, by whom, and whether they went through. */
export function BackupHistory(): ReactNode {
  const { t, lang } = useMessages();
  const backups = useQuery({
    queryKey: ['admin', 'backups'],
    queryFn: async ({ signal }) => (await client.call('backups.list', {}, { signal })).data.items,
    staleTime: 0,
  });
  return (
    <Panel title={t('backup.history')} help={t('backup.historyHelp')}>
      <Loaded queries={[backups]}>
        {([rows]) =>
          rows.length === 0 ? (
            <Empty title={t('backup.none')} help={t('backup.noneHelp')} />
          ) : (
            <DataTable
              caption={t('backup.history')}
              columns={columns(t, lang)}
              rows={rows}
              rowKey={({ at, by }) => `${at} ${by}`}
              pageSize={10}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function columns(t: Translate, lang: Language): Column<BackupEntryDto>[] {
  return [
    { key: 'at', title: t('backup.at'), rowHead: true, className: 'nowrap', cell: ({ at }) => moment(at, lang) },
    { key: 'by', title: t('backup.by'), cell: ({ by }) => by },
    { key: 'where', title: t('backup.where'), cell: ({ onHost }) => t(onHost ? 'backup.onHost' : 'backup.onPage') },
    {
      key: 'result',
      title: t('backup.result'),
      cell: ({ result }) =>
        result === 'done' ? <Tag tone="ok">{t('backup.ok')}</Tag> : <Tag tone="bad">{t('backup.failed')}</Tag>,
    },
  ];
}
