import type { PaperDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { DownloadButton } from '../../../components/download-button';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { fetchPaperFile } from '../api/use-papers';

/** Issued papers with their files, and which of them the data have overtaken. */
export function PapersTable({ papers }: { papers: readonly PaperDto[] }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <DataTable
      caption={t('papers.title')}
      columns={columns(t, lang)}
      rows={papers}
      rowKey={(paper) => paper.id}
      pageSize={30}
    />
  );
}

function columns(t: Translate, lang: Language): Column<PaperDto>[] {
  return [
    {
      key: 'number',
      title: t('papers.column.number'),
      rowHead: true,
      className: 'nowrap',
      sortBy: ({ number }) => number,
      cell: (paper) => (
        <Link to="/papers/$paperId" params={{ paperId: paper.id }}>
          {paper.number}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('papers.column.kind'),
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`papers.kind.${kind}`),
    },
    { key: 'about', title: t('papers.column.about'), sortBy: ({ about }) => about, cell: ({ about }) => about },
    {
      key: 'date',
      title: t('papers.column.date'),
      className: 'nowrap',
      sortBy: ({ date }) => date,
      cell: ({ date }) => day(date, lang),
    },
    { key: 'state', title: t('papers.column.state'), cell: (paper) => <PaperTags paper={paper} /> },
    {
      key: 'files',
      title: t('papers.column.files'),
      className: 'nowrap',
      cell: (paper) => <PaperFiles paper={paper} />,
    },
  ];
}

/** Version, and whether it still says what the data say. */
export function PaperTags({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  return (
    <span className="tag-row">
      {paper.paperVersion > 1 ? <Tag>{t('papers.version', { number: paper.paperVersion })}</Tag> : null}
      {paper.replacedById === null ? null : <Tag>{t('papers.replaced')}</Tag>}
      {paper.stale ? <Tag tone="warn">{t('papers.stale')}</Tag> : null}
      {!paper.stale && paper.replacedById === null ? <Tag tone="ok">{t('papers.fresh')}</Tag> : null}
    </span>
  );
}

export const formatNames = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;

export function PaperFiles({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  return (
    <span className="tag-row">
      {paper.files.map(({ format }) => (
        <DownloadButton
          key={format}
          fetchFile={() => fetchPaperFile(paper, format)}
          label={t('papers.file', { number: paper.number, format: formatNames[format] })}
        >
          {formatNames[format]}
        </DownloadButton>
      ))}
    </span>
  );
}
