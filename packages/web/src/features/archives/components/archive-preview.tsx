import type { ArchivePreviewDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { SendingProgress } from '../../../components/sending-progress';
import { useMessages } from '../../../messages/translate';
import type { MessageKey, Translate } from '../../../messages/translate';
import { moment } from '../../../lib/format';
import { useImportArchive } from '../api/use-archives';
import { Fingerprint } from './fingerprint';
import { ImportForm } from './import-form';

type Row = ArchivePreviewDto['tables'][number];
const fates = ['create', 'update', 'remove', 'unchanged', 'kept'] as const;

/** Who signed an archive, what it holds, and what becomes of it here. */
export function ArchivePreview({ file, preview }: { file: File; preview: ArchivePreviewDto }): ReactNode {
  const { t, lang } = useMessages();
  const { work, progress, cancel } = useImportArchive();
  const { systemName, grade, organizationName, signer, fingerprint, trust, madeAt, madeBy, files } = preview;
  return (
    <Panel title={`${systemName} ${grade}`} help={t(preview.known ? 'archive.known' : 'archive.new')}>
      <div className="stack">
        <Facts
          label={t('archive.facts')}
          facts={[
            [t('archive.from'), organizationName],
            [t('archive.signer'), signer],
            [t('archive.fingerprint'), <Fingerprint key="fingerprint" value={fingerprint} />],
            [t('archive.trust'), t(`archive.trust.${trust}`)],
            [t('archive.madeAt'), `${moment(madeAt, lang)} ${madeBy}`],
            [t('archive.files'), String(files)],
          ]}
        />
        <DataTable
          caption={t('archive.changes')}
          columns={columnsOf(t)}
          rows={preview.tables}
          rowKey={({ table }) => table}
        />
        <Conflicts preview={preview} />
        {work.isSuccess ? (
          <p className="notice-box" data-tone="ok" role="status">
            {t('archive.done')}{' '}
            <Link to="/systems/$systemId" params={{ systemId: work.data.systemId }}>
              {systemName}
            </Link>
          </p>
        ) : (
          <ImportForm
            preview={preview}
            work={work}
            onSend={(answers) => {
              work.mutate({ file, answers });
            }}
          />
        )}
        {work.isPending ? (
          <SendingProgress
            file={file.name}
            progress={progress}
            then={t('archive.importing', { file: file.name })}
            onCancel={cancel}
            final
          />
        ) : null}
      </div>
    </Panel>
  );
}

function Conflicts({ preview: { conflictCount, conflicts } }: { preview: ArchivePreviewDto }): ReactNode {
  const { t } = useMessages();
  if (conflictCount === 0) return null;
  return (
    <div className="notice-box" data-tone="warn">
      <p>{t('archive.conflicts', { count: conflictCount })}</p>
      <ul>
        {conflicts.slice(0, 10).map(({ table, id, kind }) => (
          <li key={table + id}>
            {t(`archive.table.${table as TableName}`)} · {t(`archive.conflict.${kind}`)}{' '}
            <span className="code">{id}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Tables that the words know; the service names no other. */
type TableName = MessageKey extends infer Key ? (Key extends `archive.table.${infer Name}` ? Name : never) : never;

function columnsOf(t: Translate): Column<Row>[] {
  return [
    {
      key: 'table',
      title: t('archive.data'),
      rowHead: true,
      cell: ({ table }) => t(`archive.table.${table as TableName}`),
    },
    ...fates.map((fate): Column<Row> => ({
      key: fate,
      title: t(`archive.fate.${fate}`),
      className: 'number',
      cell: (row) => (fate === 'kept' ? row.kept + row.dependent : row[fate]) || '',
    })),
  ];
}
