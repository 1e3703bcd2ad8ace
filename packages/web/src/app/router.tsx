import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Loading } from '../components/loading';
import { readCatalogSearch } from '../features/catalog/catalog-search';
import { readEvaluationSearch } from '../features/evaluation/evaluation-search';
import { Crashed } from './crashed';
import { NotFound } from './not-found';
import { readSearch, writeSearch } from './search-text';
import { Shell } from './shell';

const rootRoute = createRootRoute({ component: Shell });
const parent = { getParentRoute: () => rootRoute };

const home = createRoute({
  ...parent,
  path: '/',
  beforeLoad: () => {
    // The router takes a thrown redirect as its answer.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: '/systems' });
  },
});
const systems = createRoute({
  ...parent,
  path: '/systems',
  component: lazyRouteComponent(() => import('../features/systems/components/systems-page'), 'SystemsPage'),
});
const system = createRoute({
  ...parent,
  path: '/systems/$systemId',
  component: lazyRouteComponent(() => import('../features/systems/components/system-page'), 'SystemPage'),
});
const evaluation = createRoute({
  ...parent,
  path: '/evaluations/$evaluationId',
  validateSearch: readEvaluationSearch,
  component: lazyRouteComponent(() => import('../features/evaluation/components/evaluation-page'), 'EvaluationPage'),
});
const catalog = createRoute({
  ...parent,
  path: '/catalog',
  validateSearch: readCatalogSearch,
  component: lazyRouteComponent(() => import('../features/catalog/components/catalog-page'), 'CatalogPage'),
});
const item = createRoute({
  ...parent,
  path: '/catalog/$itemId',
  component: lazyRouteComponent(() => import('../features/catalog/components/item-page'), 'ItemPage'),
});

/** Every address of the application; each page is a file of its own that loads when it is first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([home, systems, system, evaluation, catalog, item]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: Crashed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
