import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { useScore } from '../../evaluation/api/use-score';
import type { ViewProps } from '../../evaluation/components/evaluation-page';
import { MakeNotice } from '../../notices/components/make-notice';
import { DomainPanel } from './domain-panel';
import { EditionsPanel } from './editions-panel';
import { LossesPanel } from './losses-panel';
import { ScoreCard } from './score-card';

const route = getRouteApi('/evaluations/$evaluationId');

/** The rules on high risks are large, so they come after the figures. */
const GravePanel = lazy(() => import('./grave-panel'));

/** The figure first, then how to act on it, then where it comes from. */
export function ScoreView({ evaluation }: ViewProps): ReactNode {
  const { edition = evaluation.edition } = route.useSearch();
  const score = useScore(evaluation.id, edition);
  return (
    <Loaded queries={[score]}>
      {([result]) => (
        <>
          <div className="columns">
            <ScoreCard score={result} evaluationId={evaluation.id} />
            <EditionsPanel evaluation={evaluation} edition={edition} />
          </div>
          <DomainPanel score={result} evaluationId={evaluation.id} />
          <LossesPanel score={result} evaluation={evaluation} />
          <Suspense fallback={<Loading />}>
            <GravePanel evaluation={evaluation} edition={edition} />
          </Suspense>
          <MakeNotice evaluationId={evaluation.id} />
        </>
      )}
    </Loaded>
  );
}
