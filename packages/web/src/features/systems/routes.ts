import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readSystemsSearch } from './systems-search';

const systems = createRoute({
  ...underRoot,
  path: '/systems',
  staticData: { permission: 'systems.read' },
  validateSearch: readSystemsSearch,
  component: lazyRouteComponent(() => import('./components/systems-page'), 'SystemsPage'),
});
const system = createRoute({
  ...underRoot,
  path: '/systems/$systemId',
  staticData: { permission: 'systems.read' },
  component: lazyRouteComponent(() => import('./components/system-page'), 'SystemPage'),
});

/** Pages of the registry. */
export const systemRoutes = [systems, system] as const;
