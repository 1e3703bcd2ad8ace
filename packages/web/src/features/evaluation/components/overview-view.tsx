import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
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
  if (score.isError)
    return (
      <ErrorNotice
        error={score.error}
        onRetry={() => {
          void score.refetch();
        }}
      />
    );
  if (!score.data) return <Loading />;
  return (
    <>
      <div className="columns">
        <ScoreCard score={score.data} />
        <EditionsPanel evaluation={evaluation} edition={edition} />
      </div>
      <Panel title={t('notice.make')} help={t('notice.makeHelp')}>
        <NoticeForm evaluation={evaluation} />
      </Panel>
      <DomainPanel score={score.data} evaluationId={evaluation.id} />
      <LossesPanel score={score.data} evaluation={evaluation} />
    </>
  );
}
