import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useNotice } from '../api/use-notice';

/** Says which notice the workbook belongs to. */
export function NoticeTarget({ noticeId }: { noticeId: string }): ReactNode {
  const { t } = useMessages();
  const notice = useNotice(noticeId);
  return (
    <Panel title={t('book.target')}>
      <Loaded queries={[notice]}>
        {([{ number, addressee }]) => (
          <>
            <p>{t('book.noticeTarget', { number, addressee })}</p>
            <p className="quiet">{t('book.forNotice')}</p>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
