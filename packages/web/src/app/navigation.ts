import type { Permission } from '@mlps/client';
import type { PlainKey } from '../messages/translate';

/** Groups of the navigation, in their order. */
export const navigationGroups = ['work', 'duties', 'reference', 'administration'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

/** One entry of the navigation. */
export interface NavigationEntry {
  /** address of the page, a path of the router */
  readonly path: string;
  readonly messageKey: PlainKey;
  /** without it the entry is not there; none: for everybody */
  readonly permission?: Permission;
  readonly group: NavigationGroup;
  /** beginnings of addresses that belong to the entry though they do not begin with its own */
  readonly also?: readonly string[];
}

/** Every entry of the navigation, in the order of the groups. A new page adds one line here. */
export const navigation: readonly NavigationEntry[] = [
  { path: '/', messageKey: 'today.title', group: 'work', also: ['/today/'] },
  {
    path: '/systems',
    messageKey: 'nav.systems',
    permission: 'systems.read',
    group: 'work',
    // Evaluations belong to systems, though their addresses do not begin with them.
    also: ['/evaluations/'],
  },
  { path: '/organizations', messageKey: 'organizations.title', permission: 'organizations.read', group: 'reference' },
  { path: '/rectification', messageKey: 'nav.rectification', permission: 'rectification.read', group: 'work' },
  { path: '/papers', messageKey: 'nav.papers', permission: 'papers.read', group: 'work' },
  { path: '/reviews', messageKey: 'nav.reviews', permission: 'evaluations.read', group: 'work' },
  { path: '/import', messageKey: 'nav.import', permission: 'findings.write', group: 'work' },
  { path: '/archives', messageKey: 'archive.title', permission: 'archives.import', group: 'work' },
  { path: '/duties', messageKey: 'nav.duties', permission: 'duties.read', group: 'duties' },
  { path: '/inspections', messageKey: 'nav.inspections', permission: 'inspections.read', group: 'duties' },
  { path: '/campaigns', messageKey: 'nav.campaigns', permission: 'campaigns.read', group: 'duties' },
  { path: '/training', messageKey: 'nav.training', permission: 'training.read', group: 'duties' },
  { path: '/catalog', messageKey: 'nav.catalog', permission: 'catalog.read', group: 'reference' },
  { path: '/admin/people', messageKey: 'people.title', permission: 'accounts.read', group: 'administration' },
  { path: '/admin/roles', messageKey: 'roles.title', permission: 'roles.read', group: 'administration' },
  { path: '/admin/policy', messageKey: 'policy.title', permission: 'policy.write', group: 'administration' },
  { path: '/admin/tokens', messageKey: 'tokens.all', permission: 'tokens.manage', group: 'administration' },
  { path: '/admin/audit', messageKey: 'audit.title', permission: 'audit.read', group: 'administration' },
  { path: '/admin/upkeep', messageKey: 'upkeep.title', permission: 'backups.make', group: 'administration' },
];
