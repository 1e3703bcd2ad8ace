import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const organizations = createRoute({
  ...underRoot,
  path: '/organizations',
  staticData: { permission: 'organizations.read' },
  component: lazyRouteComponent(() => import('./components/organizations-page'), 'OrganizationsPage'),
});

/** Pages of the organizations. */
export const organizationRoutes = [organizations] as const;
