import type { EvaluationDto, SystemDto } from '@mlps/client';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { useTitle } from '../../../lib/use-title';
import { ScoreView } from '../../score/components/score-view';
import { useSystem } from '../../systems/api/use-system';
import { useEvaluation } from '../api/use-evaluation';
import type { View } from '../evaluation-search';
import { EvaluationHead } from './evaluation-head';
import { FindingsView } from './findings-view';
import { NoticesView } from './notices-view';
import { ProblemsView } from './problems-view';
import { RectificationView } from './rectification-view';
import { ViewLinks } from './view-links';

const route = getRouteApi('/evaluations/$evaluationId');

/** What every part of the page is given. */
export interface ViewProps {
  evaluation: EvaluationDto;
  system: SystemDto;
}

const parts: Readonly<Record<View, (props: ViewProps) => ReactNode>> = {
  overview: ScoreView,
  problems: ProblemsView,
  plan: (props) => <Later of={PlannerView} {...props} />,
  findings: FindingsView,
  rectification: RectificationView,
  compare: (props) => <Later of={CompareView} {...props} />,
  notices: NoticesView,
};

/** Computes with the whole catalog, which is large. */
const PlannerView = lazy(() => import('../../planner/components/planner-view'));
const CompareView = lazy(() => import('../../compare/components/compare-view'));

/** A part that comes in a file of its own. */
function Later({ of: Part, ...props }: ViewProps & { of: ComponentType<ViewProps> }): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Part {...props} />
    </Suspense>
  );
}

/** One evaluation: its score and where it comes from, its problems, and the papers that follow. */
export function EvaluationPage(): ReactNode {
  const { evaluationId } = route.useParams();
  const { view = 'overview' } = route.useSearch();
  const evaluation = useEvaluation(evaluationId);
  const system = useSystem(evaluation.data?.systemId);
  useTitle(evaluation.data && system.data ? `${system.data.name} ${evaluation.data.name}` : undefined);
  const Part = parts[view];
  return (
    <Loaded queries={[evaluation, system]}>
      {([one, itsSystem]) => (
        <>
          <EvaluationHead evaluation={one} system={itsSystem} />
          <ViewLinks evaluation={one} view={view} />
          <Part key={one.id} evaluation={one} system={itsSystem} />
        </>
      )}
    </Loaded>
  );
}
