import type { EvaluationDto, SystemDto } from '@mlps/client';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { useTitle } from '../../../lib/use-title';
import { useSystem } from '../../systems/api/use-system';
import { useEvaluation } from '../api/use-evaluation';
import type { View } from '../evaluation-search';
import { EvaluationHead } from './evaluation-head';
import { FindingsView } from './findings-view';
import { NoticesView } from './notices-view';
import { OverviewView } from './overview-view';
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
  overview: OverviewView,
  problems: ProblemsView,
  findings: FindingsView,
  rectification: RectificationView,
  notices: NoticesView,
};

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
