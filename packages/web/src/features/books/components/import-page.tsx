import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { targetOf } from '../book-target';
import '../books.css';
import { BookView } from './book-view';
import { NoticeTarget } from './notice-target';
import { TargetChooser } from './target-chooser';
import { UploadPanel } from './upload-panel';

const route = getRouteApi('/import');

/** Workbooks come in here: choose where they go, drop a file, look at the preview, decide, apply. */
export function ImportPage(): ReactNode {
  const { t } = useMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const target = targetOf(search);
  const open = (book: string | undefined): void => {
    const { book: _book, ...rest } = search;
    void navigate({ search: book === undefined ? rest : { ...rest, book } });
  };
  return (
    <>
      <PageHead title={t('book.title')} lead={t('book.lead')} />
      {target?.kind === 'notice' ? <NoticeTarget noticeId={target.id} /> : <TargetChooser search={search} />}
      {target === null ? <p className="quiet">{t('book.noSystem')}</p> : null}
      {target && search.book === undefined ? <UploadPanel key={target.id} target={target} onBook={open} /> : null}
      {target && search.book !== undefined ? (
        <BookView
          key={search.book}
          target={target}
          bookId={search.book}
          onAnother={() => {
            open(undefined);
          }}
        />
      ) : null}
    </>
  );
}
