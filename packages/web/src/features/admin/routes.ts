import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readAuditSearch } from './audit-search';

const people = createRoute({
  ...underRoot,
  path: '/admin/people',
  staticData: { permission: 'accounts.read' },
  component: lazyRouteComponent(() => import('./components/people-page'), 'PeoplePage'),
});
const roles = createRoute({
  ...underRoot,
  path: '/admin/roles',
  staticData: { permission: 'roles.read' },
  component: lazyRouteComponent(() => import('./components/roles-page'), 'RolesPage'),
});
const policy = createRoute({
  ...underRoot,
  path: '/admin/policy',
  staticData: { permission: 'policy.write' },
  component: lazyRouteComponent(() => import('./components/policy-page'), 'PolicyPage'),
});
const tokens = createRoute({
  ...underRoot,
  path: '/admin/tokens',
  staticData: { permission: 'tokens.manage' },
  component: lazyRouteComponent(() => import('./components/tokens-page'), 'TokensPage'),
});
const audit = createRoute({
  ...underRoot,
  path: '/admin/audit',
  staticData: { permission: 'audit.read' },
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./components/audit-page'), 'AuditPage'),
});
const upkeep = createRoute({
  ...underRoot,
  path: '/admin/upkeep',
  staticData: { permission: 'backups.make' },
  component: lazyRouteComponent(() => import('./components/upkeep-page'), 'UpkeepPage'),
});

/** Pages of the three administrators; each sees those of his own part. */
export const adminRoutes = [people, roles, policy, tokens, audit, upkeep] as const;
