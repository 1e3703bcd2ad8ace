import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { NoticeForm } from '../../notices/components/notice-form';
import { useScore } from '../api/use-score';
import { DomainPanel } from './domain-panel';
import { EditionsPanel } from './editions-panel';
import type { ViewProps } from './evaluation-page';
import { LossesPanel } from './losses-panel';
import { ScoreCard } from './score-card';

const route = getRouteApi('/evaluations/$evaluationId');

/** The figure first, then how to act on it, then where it comes from. */
export function OverviewView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  const { edition = evaluation.edition } = route.useSearch();
  const score = useScore(evaluation.id, edition);
  return (
    <Loaded queries={[score]}>
      {([result]) => (
        <>
          <div className="columns">
            <ScoreCard score={result} />
            <EditionsPanel evaluation={evaluation} edition={edition} />
          </div>
          <div className="no-print">
            <Panel title={t('notice.make')} help={t('notice.makeHelp')}>
              <NoticeForm evaluation={evaluation} />
            </Panel>
          </div>
          <DomainPanel score={result} evaluationId={evaluation.id} />
          <LossesPanel score={result} evaluation={evaluation} />
        </>
      )}
    </Loaded>
  );
}
