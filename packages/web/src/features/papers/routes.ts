import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readMakerSearch, readPapersSearch } from './paper-search';

const papers = createRoute({
  ...underRoot,
  path: '/papers',
  staticData: { permission: 'papers.read' },
  validateSearch: readPapersSearch,
  component: lazyRouteComponent(() => import('./components/papers-page'), 'PapersPage'),
});
const maker = createRoute({
  ...underRoot,
  path: '/papers/new',
  staticData: { permission: 'papers.read' },
  validateSearch: readMakerSearch,
  component: lazyRouteComponent(() => import('./components/maker-page'), 'MakerPage'),
});
const style = createRoute({
  ...underRoot,
  path: '/papers/style',
  staticData: { permission: 'papers.read' },
  validateSearch: (search: Record<string, unknown>): { organization?: string } =>
    typeof search['organization'] === 'string' && search['organization']
      ? { organization: search['organization'] }
      : {},
  component: lazyRouteComponent(() => import('./components/style-page'), 'StylePage'),
});
const paper = createRoute({
  ...underRoot,
  path: '/papers/$paperId',
  staticData: { permission: 'papers.read' },
  component: lazyRouteComponent(() => import('./components/paper-page'), 'PaperPage'),
});

/** Pages of papers: those that were issued, one of them, the page that makes one, and how they look. */
export const paperRoutes = [papers, maker, style, paper] as const;
