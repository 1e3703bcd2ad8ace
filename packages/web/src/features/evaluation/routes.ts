import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readEvaluationSearch } from './evaluation-search';

const evaluation = createRoute({
  ...underRoot,
  path: '/evaluations/$evaluationId',
  staticData: { permission: 'evaluations.read' },
  validateSearch: readEvaluationSearch,
  component: lazyRouteComponent(() => import('./components/evaluation-page'), 'EvaluationPage'),
});

/** Pages of one evaluation. */
export const evaluationRoutes = [evaluation] as const;
