import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface CursorPagerProps {
  /** cursors of the pages up to the shown one; the first page has none */
  trail: readonly (string | undefined)[];
  /** null on the last page */
  nextCursor: string | null;
  onTrail: (next: readonly (string | undefined)[]) => void;
}

/** Turns the pages of a list of which only the service knows the length. */
export function CursorPager({ trail, nextCursor, onTrail }: CursorPagerProps): ReactNode {
  const { t } = useMessages();
  if (trail.length === 1 && nextCursor === null) return null;
  return (
    <div className="pager">
      <span aria-live="polite">{t('table.page', { page: trail.length })}</span>
      <nav aria-label={t('table.pages')}>
        <Button
          disabled={trail.length === 1}
          onClick={() => {
            onTrail(trail.slice(0, -1));
          }}
        >
          {t('table.previous')}
        </Button>
        <Button
          disabled={nextCursor === null}
          onClick={() => {
            onTrail([...trail, nextCursor ?? undefined]);
          }}
        >
          {t('table.next')}
        </Button>
      </nav>
    </div>
  );
}
