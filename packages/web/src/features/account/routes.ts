import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const account = createRoute({
  ...underRoot,
  path: '/account',
  component: lazyRouteComponent(() => import('./components/account-page'), 'AccountPage'),
});

/** The own account. */
export const accountRoutes = [account] as const;
