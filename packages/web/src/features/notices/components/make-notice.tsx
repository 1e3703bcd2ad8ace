import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';

/** The way to the maker of papers, where a notice is checked, previewed and issued like every other paper. */
export function MakeNotice({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  return (
    <RequirePermission permission="papers.issue">
      <div className="no-print">
        <Panel title={t('papers.kind.notice')} help={t('notice.makeHelp')}>
          <Link to="/papers/new" search={{ kind: 'notice', subject: evaluationId }} className="lead-link">
            {t('notice.make')}
          </Link>
        </Panel>
      </div>
    </RequirePermission>
  );
}
