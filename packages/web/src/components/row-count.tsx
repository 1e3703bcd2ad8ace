import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface RowCountProps {
  all: number;
  /** rows left by the filters; undefined when nothing filters */
  filtered?: number | undefined;
}

/** How many rows a list has, said aloud by reading aids when filters change it. */
export function RowCount({ all, filtered }: RowCountProps): ReactNode {
  const { t } = useMessages();
  return (
    <span className="quiet" aria-live="polite">
      {filtered === undefined ? t('table.rows', { count: all }) : t('table.filtered', { count: filtered, all })}
    </span>
  );
}
