import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
import { useMessages } from '../../../messages/translate';
import { useOpenItems, useRectificationItems } from '../api/use-rectification';
import type { ViewProps } from './evaluation-page';
import { rectificationColumns } from './rectification-columns';

/** What is to be mended, by when and by whom. */
export function RectificationView({ evaluation }: ViewProps): ReactNode {
  const { t, lang } = useMessages();
  const items = useRectificationItems(evaluation.id);
  const open = useOpenItems(evaluation.id);
  if (items.isError)
    return (
      <ErrorNotice
        error={items.error}
        onRetry={() => {
          void items.refetch();
        }}
      />
    );
  if (!items.data) return <Loading />;
  const openButton = (
    <Button
      type={items.data.length === 0 ? 'primary' : 'default'}
      loading={open.isPending}
      onClick={() => {
        open.mutate();
      }}
    >
      {open.isPending ? t('rectification.opening') : t('rectification.open')}
    </Button>
  );
  return (
    <section className="panel stack" aria-label={t('rectification.caption')}>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
      {open.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('rectification.opened', open.data)}
        </p>
      ) : null}
      {items.data.length === 0 ? (
        <Empty title={t('rectification.empty')} help={t('rectification.emptyHelp')}>
          {openButton}
        </Empty>
      ) : (
        <>
          <div className="filters">
            {openButton}
            <span className="quiet">{t('table.rows', { count: items.data.length })}</span>
          </div>
          <DataTable
            caption={t('rectification.caption')}
            columns={rectificationColumns(t, lang)}
            rows={items.data}
            rowKey={(item) => item.id}
          />
        </>
      )}
    </section>
  );
}
