import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const duties = createRoute({
  ...underRoot,
  path: '/duties',
  staticData: { permission: 'duties.read' },
  validateSearch: (search: Record<string, unknown>): { system?: string } =>
    typeof search['system'] === 'string' && search['system'] ? { system: search['system'] } : {},
  component: lazyRouteComponent(() => import('./components/duties-page'), 'DutiesPage'),
});

/** The calendar of duties. */
export const dutyRoutes = [duties] as const;
