import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import type { Column } from './data-table';
import type { Sort } from './sort-rows';

interface ColumnHeadProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: () => void;
}

/** Head of a column; a sortable one is a button and says how it is sorted. */
export function ColumnHead<Row>({ column, sort, onSort }: ColumnHeadProps<Row>): ReactNode {
  const { t } = useMessages();
  if (!column.sortBy)
    return (
      <th scope="col" className={column.className}>
        {column.title}
      </th>
    );
  const direction = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" className={column.className} aria-sort={direction}>
      <button type="button" className="sort" title={t('table.sort', { column: column.title })} onClick={onSort}>
        {column.title}
      </button>
    </th>
  );
}
