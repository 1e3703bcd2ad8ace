import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
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
      <div className="no-print">
        <Panel title={t('notice.make')} help={t('notice.makeHelp')}>
          <NoticeForm evaluation={evaluation} />
        </Panel>
      </div>
      <Panel title={t('notice.issued')}>
        <IssuedList evaluationId={evaluation.id} />
      </Panel>
    </>
  );
}

function IssuedList({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const notices = useNotices(evaluationId);
  return (
    <Loaded queries={[notices]}>
      {([issued]) =>
        issued.length === 0 ? (
          <Empty title={t('notice.empty')} help={t('notice.emptyHelp')} />
        ) : (
          <NoticeTable notices={issued} />
        )
      }
    </Loaded>
  );
}
