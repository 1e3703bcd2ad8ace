import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readDutySearch } from './duty-search';

const duties = createRoute({
  ...underRoot,
  path: '/duties',
  staticData: { permission: 'duties.read' },
  validateSearch: readDutySearch,
  component: lazyRouteComponent(() => import('./components/duties-page'), 'DutiesPage'),
});

/** The calendar of duties. */
export const dutyRoutes = [duties] as const;
