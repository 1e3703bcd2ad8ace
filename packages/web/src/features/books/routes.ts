import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readImportSearch } from './book-target';

const importing = createRoute({
  ...underRoot,
  path: '/import',
  staticData: { permission: 'evaluations.read' },
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./components/import-page'), 'ImportPage'),
});

/** The page on which workbooks come in. */
export const bookRoutes = [importing] as const;
