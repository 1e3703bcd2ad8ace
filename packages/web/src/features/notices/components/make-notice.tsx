import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useIssues } from '../../papers/api/use-papers';

/** The way to the maker of papers, where a notice is checked, previewed and issued like every other paper. */
export function MakeNotice({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const issues = useIssues();
  if (!issues('notice')) return null;
  return (
    <div className="no-print">
      <Panel title={t('papers.kind.notice')} help={t('notice.makeHelp')}>
        <Link to="/papers/new" search={{ kind: 'notice', subject: evaluationId }} className="lead-link">
          {t('notice.make')}
        </Link>
      </Panel>
    </div>
  );
}
