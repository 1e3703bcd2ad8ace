import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useNotices } from '../../notices/api/use-notices';
import { MakeNotice } from '../../notices/components/make-notice';
import { NoticeTable } from '../../notices/components/notice-table';
import type { ViewProps } from './evaluation-page';

/** Lists the issued notices, and leads to where one is made. */
export function NoticesView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  return (
    <>
      <MakeNotice evaluationId={evaluation.id} />
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
