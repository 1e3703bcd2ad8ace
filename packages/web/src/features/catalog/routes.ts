import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readCatalogSearch } from './catalog-search';

const catalog = createRoute({
  ...underRoot,
  path: '/catalog',
  staticData: { permission: 'catalog.read' },
  validateSearch: readCatalogSearch,
  component: lazyRouteComponent(() => import('./components/catalog-page'), 'CatalogPage'),
});
const item = createRoute({
  ...underRoot,
  path: '/catalog/$itemId',
  staticData: { permission: 'catalog.read' },
  component: lazyRouteComponent(() => import('./components/item-page'), 'ItemPage'),
});

/** Pages of the requirements. */
export const catalogRoutes = [catalog, item] as const;
