import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePrinting } from '../lib/theme';
import { ColumnHead } from './column-head';
import { Pager } from './pager';
import { nextSort, sortRows } from './sort-rows';
import type { Sort } from './sort-rows';

/** One column: its head, its cell, and by what it sorts when it sorts. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly className?: string;
  /** null sorts last */
  readonly sortBy?: (row: Row) => string | number | null;
  /** the cell that names its row */
  readonly rowHead?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** rows on a page; paper always shows all */
  pageSize?: number;
  chosen?: (row: Row) => boolean;
  footer?: ReactNode;
}

/** A dense table that sorts by its heads and turns pages; plain HTML, so that reading aids and printing understand it. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, chosen, footer } = props;
  const { shown, sort, sortBy, pager } = useShownRows(props);
  return (
    <div>
      <div className="table-box">
        <table className="table stacking">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column.key}
                  column={column}
                  sort={sort}
                  onSort={() => {
                    sortBy(column.key);
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)} data-chosen={chosen?.(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
          {footer === undefined ? null : <tfoot>{footer}</tfoot>}
        </table>
      </div>
      {pager.last === 0 ? null : <Pager {...pager} count={rows.length} />}
    </div>
  );
}

/** Sorting and paging of a table; paper gets all rows. */
function useShownRows<Row>({ columns, rows, pageSize = 50 }: DataTableProps<Row>) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [page, setPage] = useState(0);
  const printing = usePrinting();
  const measure = columns.find((column) => column.key === sort?.key)?.sortBy;
  const sorted = sort && measure ? sortRows(rows, measure, sort.descending) : rows;
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const current = Math.min(page, last); // filters may have taken the page away
  return {
    shown: printing ? sorted : sorted.slice(current * pageSize, (current + 1) * pageSize),
    sort,
    sortBy: (key: string): void => {
      setSort(nextSort(sort, key));
      setPage(0);
    },
    pager: { page: current, last, pageSize, onPage: setPage },
  };
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  if (column.rowHead)
    return (
      <th scope="row" className={column.className}>
        {column.cell(row)}
      </th>
    );
  return (
    <td className={column.className} data-label={column.title}>
      {column.cell(row)}
    </td>
  );
}
