import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface PagerProps {
  page: number;
  last: number;
  pageSize: number;
  count: number;
  onPage: (page: number) => void;
}

/** Which rows are shown, and the buttons to the others. */
export function Pager({ page, last, pageSize, count, onPage }: PagerProps): ReactNode {
  const { t } = useMessages();
  const range = { from: page * pageSize + 1, to: Math.min(count, (page + 1) * pageSize), count };
  return (
    <div className="pager">
      <span aria-live="polite">{t('table.range', range)}</span>
      <nav aria-label={t('table.pages')}>
        <Button
          disabled={page === 0}
          onClick={() => {
            onPage(page - 1);
          }}
        >
          {t('table.previous')}
        </Button>
        <Button
          disabled={page === last}
          onClick={() => {
            onPage(page + 1);
          }}
        >
          {t('table.next')}
        </Button>
      </nav>
    </div>
  );
}
