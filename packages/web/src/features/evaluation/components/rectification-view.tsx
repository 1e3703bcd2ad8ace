import type { RectificationItemDto } from '@mlps/client';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { RowCount } from '../../../components/row-count';
import { useMessages } from '../../../messages/translate';
import { useOpenItems, useRectificationItems } from '../api/use-rectification';
import type { ViewProps } from './evaluation-page';
import { rectificationColumns } from './rectification-columns';

/** What is to be mended, by when and by whom. */
export function RectificationView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  const items = useRectificationItems(evaluation.id);
  const open = useOpenItems(evaluation.id);
  return (
    <section className="panel stack" aria-label={t('rectification.caption')}>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
      {open.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('rectification.opened', open.data)}
        </p>
      ) : null}
      <Loaded queries={[items]}>
        {([rows]) => (
          <ItemList
            rows={rows}
            opening={open.isPending}
            onOpen={() => {
              open.mutate();
            }}
          />
        )}
      </Loaded>
    </section>
  );
}

interface ItemListProps {
  rows: readonly RectificationItemDto[];
  opening: boolean;
  onOpen: () => void;
}

function ItemList({ rows, opening, onOpen }: ItemListProps): ReactNode {
  const { t, lang } = useMessages();
  const columns = useMemo(() => rectificationColumns(t, lang), [t, lang]);
  const openButton = (
    <Button type={rows.length === 0 ? 'primary' : 'default'} loading={opening} onClick={onOpen}>
      {opening ? t('rectification.opening') : t('rectification.open')}
    </Button>
  );
  if (rows.length === 0)
    return (
      <Empty title={t('rectification.empty')} help={t('rectification.emptyHelp')}>
        {openButton}
      </Empty>
    );
  return (
    <>
      <div className="filters">
        {openButton}
        <RowCount all={rows.length} />
      </div>
      <DataTable caption={t('rectification.caption')} columns={columns} rows={rows} rowKey={(item) => item.id} />
    </>
  );
}
