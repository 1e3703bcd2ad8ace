import type { NoticeDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { DownloadButton } from '../../../components/download-button';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { OpenItems } from './open-items';
import { useSession } from '../../session/use-session';
import { fetchNoticeFile } from '../api/fetch-notice-file';

/** Issued notices with their files. */
export function NoticeTable({ notices }: { notices: readonly NoticeDto[] }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <DataTable
      caption={t('notice.caption')}
      columns={columns(t, lang)}
      rows={notices}
      rowKey={(notice) => notice.id}
      pageSize={20}
    />
  );
}

function columns(t: Translate, lang: Language): Column<NoticeDto>[] {
  return [
    {
      key: 'number',
      title: t('notice.column.number'),
      rowHead: true,
      className: 'nowrap',
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    { key: 'addressee', title: t('notice.column.addressee'), cell: ({ addressee }) => addressee },
    {
      key: 'date',
      title: t('notice.column.date'),
      className: 'nowrap',
      sortBy: ({ date }) => date,
      cell: ({ date }) => day(date, lang),
    },
    {
      key: 'deadline',
      title: t('notice.column.deadline'),
      className: 'nowrap',
      sortBy: ({ deadline }) => deadline,
      cell: ({ deadline }) => (deadline === null ? t('state.none') : day(deadline, lang)),
    },
    { key: 'problems', title: t('notice.column.problems'), className: 'number', cell: ({ problems }) => problems },
    {
      key: 'contact',
      title: t('notice.column.contact'),
      cell: ({ contact, phone }) => [contact, phone].filter(Boolean).join(' ') || t('state.none'),
    },
    { key: 'files', title: t('notice.column.files'), className: 'nowrap', cell: (notice) => <Files notice={notice} /> },
    {
      key: 'items',
      title: t('notice.column.items'),
      className: 'nowrap',
      cell: (notice) => <OpenItems notice={notice} />,
    },
  ];
}

function Files({ notice }: { notice: NoticeDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  return (
    <span className="tag-row">
      {can('rectification.write') ? (
        <Link
          to="/import"
          search={{ notice: notice.id }}
          aria-label={t('book.importBackOf', { number: notice.number })}
        >
          {t('book.importBack')}
        </Link>
      ) : null}
      {(['pdf', 'xlsx'] as const).map((format) => (
        <DownloadButton
          key={format}
          fetchFile={() => fetchNoticeFile(notice, format)}
          label={t('notice.file', { number: notice.number, format: formatNames[format] })}
        >
          {formatNames[format]}
        </DownloadButton>
      ))}
    </span>
  );
}

const formatNames = { pdf: 'PDF', xlsx: 'Excel' } as const;
