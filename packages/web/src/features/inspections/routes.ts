import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const list = createRoute({
  ...underRoot,
  path: '/inspections',
  staticData: { permission: 'inspections.read' },
  validateSearch: (search: Record<string, unknown>): { state?: 'draft' | 'completed' } => {
    const state = (['draft', 'completed'] as const).find((word) => word === search['state']);
    return state === undefined ? {} : { state };
  },
  component: lazyRouteComponent(() => import('./components/inspections-page'), 'InspectionsPage'),
});
const one = createRoute({
  ...underRoot,
  path: '/inspections/$inspectionId',
  staticData: { permission: 'inspections.read' },
  component: lazyRouteComponent(() => import('./components/inspection-page'), 'InspectionPage'),
});

/** Pages of self-inspection. */
export const inspectionRoutes = [list, one] as const;
