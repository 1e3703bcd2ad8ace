import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readInspectionSearch } from './inspection-search';

const list = createRoute({
  ...underRoot,
  path: '/inspections',
  staticData: { permission: 'inspections.read' },
  validateSearch: readInspectionSearch,
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
