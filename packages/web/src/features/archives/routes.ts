import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const archives = createRoute({
  ...underRoot,
  path: '/archives',
  staticData: { permission: 'archives.import' },
  component: lazyRouteComponent(() => import('./components/archives-page'), 'ArchivesPage'),
});

/** The page on which archives of systems come in. */
export const archiveRoutes = [archives] as const;
