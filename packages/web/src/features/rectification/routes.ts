import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readRectificationSearch } from './rectification-search';

const list = createRoute({
  ...underRoot,
  path: '/rectification',
  staticData: { permission: 'rectification.read' },
  validateSearch: readRectificationSearch,
  component: lazyRouteComponent(() => import('./components/rectification-page'), 'RectificationPage'),
});
const item = createRoute({
  ...underRoot,
  path: '/rectification/$itemId',
  staticData: { permission: 'rectification.read' },
  component: lazyRouteComponent(() => import('./components/item-page'), 'RectificationItemPage'),
});
const retest = createRoute({
  ...underRoot,
  path: '/evaluations/$evaluationId/retest',
  staticData: { permission: 'retests.write' },
  validateSearch: (search: Record<string, unknown>): { item?: string } =>
    typeof search['item'] === 'string' ? { item: search['item'] } : {},
  component: lazyRouteComponent(() => import('./components/retest-page'), 'RetestPage'),
});

/** Pages of rectification: the list, one item, and the evaluator's sheet for a retest. */
export const rectificationRoutes = [list, item, retest] as const;
