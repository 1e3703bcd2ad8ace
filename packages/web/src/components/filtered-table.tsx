import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { DataTable } from './data-table';
import type { DataTableProps } from './data-table';

/** A table whose rows filters have chosen; says what to do when they left none. */
export function FilteredTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { t } = useMessages();
  return props.rows.length === 0 ? <p className="quiet">{t('filter.none')}</p> : <DataTable {...props} />;
}
