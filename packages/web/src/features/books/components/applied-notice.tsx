import type { BookAppliedDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { BookTarget } from '../book-target';

/** What applying did, and where to go from here. */
export function AppliedNotice({ target, applied }: { target: BookTarget; applied: BookAppliedDto }): ReactNode {
  const { t } = useMessages();
  const { changed, taken, left, evaluationId } = applied;
  return (
    <p className="notice-box" data-tone="ok" role="status">
      {t('book.applied', { changed, taken, left })}{' '}
      {evaluationId === null ? null : (
        <Link to="/evaluations/$evaluationId" params={{ evaluationId }}>
          {t('book.toEvaluation')}
        </Link>
      )}
      {target.kind === 'notice' ? <Link to="/rectification">{t('book.toRectification')}</Link> : null}
    </p>
  );
}
