import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useNotices } from '../../notices/api/use-notices';
import { NoticeForm } from '../../notices/components/notice-form';
import { NoticeTable } from '../../notices/components/notice-table';
import type { ViewProps } from './evaluation-page';

/** Makes notices and lists those issued. */
export function NoticesView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  return (
    <>
      <Panel title={t('notice.make')} help={t('notice.makeHelp')}>
        <NoticeForm evaluation={evaluation} />
      </Panel>
      <Panel title={t('notice.issued')}>
        <IssuedList evaluationId={evaluation.id} />
      </Panel>
    </>
  );
}

function IssuedList({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const notices = useNotices(evaluationId);
  if (notices.isError)
    return (
      <ErrorNotice
        error={notices.error}
        onRetry={() => {
          void notices.refetch();
        }}
      />
    );
  if (!notices.data) return <Loading />;
  if (notices.data.length === 0) return <Empty title={t('notice.empty')} help={t('notice.emptyHelp')} />;
  return <NoticeTable notices={notices.data} />;
}
