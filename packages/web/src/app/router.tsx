import { createRouter } from '@tanstack/react-router';
import { Loading } from '../components/loading';
import { adminRoutes } from '../features/admin/routes';
import { accountRoutes } from '../features/account/routes';
import { archiveRoutes } from '../features/archives/routes';
import { bookRoutes } from '../features/books/routes';
import { catalogRoutes } from '../features/catalog/routes';
import { evaluationRoutes } from '../features/evaluation/routes';
import { campaignRoutes } from '../features/campaigns/routes';
import { dutyRoutes } from '../features/duties/routes';
import { inspectionRoutes } from '../features/inspections/routes';
import { trainingRoutes } from '../features/training/routes';
import { paperRoutes } from '../features/papers/routes';
import { organizationRoutes } from '../features/organizations/routes';
import { rectificationRoutes } from '../features/rectification/routes';
import { gridRoutes } from '../features/grid/routes';
import { reviewRoutes } from '../features/review/routes';
import { sessionRoutes } from '../features/session/routes';
import { setupRoutes } from '../features/setup/routes';
import { systemRoutes } from '../features/systems/routes';
import { todayRoutes } from '../features/today/routes';
import { Crashed } from './crashed';
import { NotFound } from './not-found';
import { rootRoute } from './root-route';
import { readSearch, writeSearch } from './search-text';

/** Every address of the application: each feature lists its own; each page is a file of its own that loads when it is first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...todayRoutes,
    ...sessionRoutes,
    ...setupRoutes,
    ...accountRoutes,
    ...adminRoutes,
    ...organizationRoutes,
    ...systemRoutes,
    ...evaluationRoutes,
    ...rectificationRoutes,
    ...paperRoutes,
    ...gridRoutes,
    ...reviewRoutes,
    ...bookRoutes,
    ...archiveRoutes,
    ...inspectionRoutes,
    ...campaignRoutes,
    ...trainingRoutes,
    ...dutyRoutes,
    ...catalogRoutes,
  ]),
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
