import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readReviewSearch } from './review-search';

const tray = createRoute({
  ...underRoot,
  path: '/reviews',
  staticData: { permission: 'evaluations.read' },
  component: lazyRouteComponent(() => import('./components/tray-page'), 'TrayPage'),
});
const review = createRoute({
  ...underRoot,
  path: '/evaluations/$evaluationId/review',
  staticData: { permission: 'evaluations.read' },
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./components/review-page'), 'ReviewPage'),
});

/** Pages of the second person: what waits over all evaluations, and the work of one. */
export const reviewRoutes = [tray, review] as const;
