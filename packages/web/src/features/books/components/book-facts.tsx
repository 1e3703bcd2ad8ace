import type { BookDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Facts } from '../../../components/facts';
import { useMessages } from '../../../messages/translate';

/** What file was read, and what the reader has to say of it as a whole. */
export function BookFacts({ book, actions }: { book: BookDto; actions: ReactNode }): ReactNode {
  const { t } = useMessages();
  const skipped = book.sheets.filter(({ skipped: why }) => why !== null);
  return (
    <section className="panel stack" aria-label={t('book.facts')}>
      <div className="page-head">
        <Facts
          label={t('book.facts')}
          facts={[
            [t('book.file'), book.fileName],
            [t('book.kind'), book.kind === null ? null : t(`book.kind.${book.kind}`)],
            [t('book.read'), book.state === 'columns' ? null : book.counts.read],
            [t('book.uploadedBy'), book.uploadedBy],
          ]}
        />
        <div className="actions">{actions}</div>
      </div>
      {book.repeated ? <p className="quiet">{t('book.repeated')}</p> : null}
      {book.notices.length === 0 ? null : (
        <div>
          <h2 className="book-small-title">{t('book.notices')}</h2>
          <ul lang="zh">
            {book.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </div>
      )}
      {skipped.length === 0 ? null : (
        <details>
          <summary>
            {t('book.sheets')} ({skipped.length})
          </summary>
          <ul>
            {skipped.map(({ sheet, skipped: why }) => (
              <li key={sheet}>
                {sheet.trim()}
                <span className="quiet" lang="zh">
                  {' '}
                  {why}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
