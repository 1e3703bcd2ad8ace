import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const setup = createRoute({
  ...underRoot,
  path: '/setup',
  staticData: { bare: true },
  component: lazyRouteComponent(() => import('./components/setup-page'), 'SetupPage'),
});

/** The first start. */
export const setupRoutes = [setup] as const;
