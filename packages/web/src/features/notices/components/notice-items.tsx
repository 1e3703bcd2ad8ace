import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useOverview } from '../../rectification/api/use-overview';
import { RequirePermission } from '../../session/components/require-permission';
import { OpenItems } from './open-items';
import type { NoticeOfItems } from './open-items';

/** What a received notice asks for: whether its problems are tracked yet, and the way to do so by its deadline. */
export function NoticeItems({ notice }: { notice: NoticeOfItems }): ReactNode {
  const { t } = useMessages();
  const overview = useOverview({ evaluation: notice.evaluationId, settled: 'all' });
  return (
    <RequirePermission permission="rectification.open">
      <div className="no-print">
        <Panel title={t('notice.column.items')} help={t('notice.itemsHelp')}>
          <Loaded queries={[overview]}>
            {([{ total }]) => (
              <p className="row">
                <OpenItems notice={notice} first={total === 0} />
                {total === 0 ? null : (
                  <Link to="/rectification" search={{ evaluation: notice.evaluationId }}>
                    {t('notice.itemsThere', { count: total })}
                  </Link>
                )}
                <Link to="/import" search={{ notice: notice.id }}>
                  {t('book.importBack')}
                </Link>
              </p>
            )}
          </Loaded>
        </Panel>
      </div>
    </RequirePermission>
  );
}
