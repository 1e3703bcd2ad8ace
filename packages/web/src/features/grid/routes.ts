import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readGridSearch } from './grid-search';

const grid = createRoute({
  ...underRoot,
  path: '/evaluations/$evaluationId/grid',
  staticData: { permission: 'evaluations.read' },
  validateSearch: readGridSearch,
  component: lazyRouteComponent(() => import('./components/grid-page'), 'GridPage'),
});

/** The page on which results are recorded. */
export const gridRoutes = [grid] as const;
