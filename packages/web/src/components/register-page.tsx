import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DataTableProps } from './data-table';
import { Empty } from './empty';
import { FilteredTable } from './filtered-table';
import { Loaded } from './loaded';
import { PageHead } from './page-head';

interface RegisterPageProps<Row extends { id: string }> {
  title: string;
  lead: string;
  /** words of the button that begins a new entry; null for those who may not */
  create: string | null;
  /** what to say, and to do first, while there is nothing */
  empty: { title: string; help: string };
  rows: UseQueryResult<readonly Row[]>;
  /** what narrows the list, and which rows it leaves */
  filter?: { bar: ReactNode; narrows: boolean; fits?: (row: Row) => boolean };
  table: Pick<DataTableProps<Row>, 'columns' | 'pageSize'>;
  /** dialog of a new entry */
  renderDialog: (onClose: () => void) => ReactNode;
}

/** A page that lists what was entered and begins a new entry. */
export function RegisterPage<Row extends { id: string }>(props: RegisterPageProps<Row>): ReactNode {
  const { title, lead, create, empty, rows: query, filter, table, renderDialog } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        actions={
          create === null ? null : (
            <Button
              type="primary"
              onClick={() => {
                setOpen(true);
              }}
            >
              {create}
            </Button>
          )
        }
      />
      <Loaded queries={[query]}>
        {([rows]) =>
          rows.length === 0 && !filter?.narrows ? (
            <section className="panel" aria-label={title}>
              <Empty title={empty.title} help={empty.help} />
            </section>
          ) : (
            <>
              {filter ? <div className="filters">{filter.bar}</div> : null}
              <FilteredTable
                {...table}
                caption={title}
                rows={filter?.fits ? rows.filter(filter.fits) : rows}
                rowKey={({ id }) => id}
              />
            </>
          )
        }
      </Loaded>
      {open
        ? renderDialog(() => {
            setOpen(false);
          })
        : null}
    </>
  );
}
