import { roleNames, roles } from '@mlps/controls/rectification';
import type { Role as DomainRole } from '@mlps/controls/rectification';
import type { Permission } from './permissions.js';

/** Roles on an organization, in the words of the domain; `system` is the clock and no person. */
export type BusinessRole = Exclude<DomainRole, 'system'>;
export const businessRoles = roles.filter((role): role is BusinessRole => role !== 'system');

/** The three administrators of the instance, kept apart (三权分立): no account holds two, none reads business data. */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

export type AccountRole = BusinessRole | AdministratorRole;
export const accountRoles: readonly AccountRole[] = [...businessRoles, ...administratorRoles];

export const accountRoleNames: Readonly<Record<AccountRole, { readonly zh: string; readonly en: string }>> = {
  ...roleNames,
  systemAdministrator: { zh: '系统管理员', en: 'System administrator' },
  securityAdministrator: { zh: '安全管理员', en: 'Security administrator' },
  auditAdministrator: { zh: '审计管理员', en: 'Audit administrator' },
};

export function isAdministrator(role: AccountRole): role is AdministratorRole {
  return (administratorRoles as readonly string[]).includes(role);
}

const reading = [
  'organizations.read',
  'systems.read',
  'evaluations.read',
  'rectification.read',
  'evidence.read',
  'notices.read',
  'papers.read',
  'inspections.read',
  'training.read',
  'duties.read',
  'catalog.read',
  'settings.read',
] as const satisfies readonly Permission[];

const evaluating = [
  ...reading,
  'documents.export',
  'evaluations.write',
  'findings.write',
  'findings.submit',
  'wordings.read',
  'wordings.write',
  'rectification.write',
  'rectification.move',
  'retests.write',
  'evidence.write',
] as const satisfies readonly Permission[];

/** What a role may do on the organization (or the one evaluation) for which it is given. The whole table of rights, with `subordinatePermissions`. */
export const rolePermissions: Readonly<Record<AccountRole, readonly Permission[]>> = {
  evaluator: evaluating,
  leadEvaluator: [
    ...evaluating,
    'organizations.create',
    'organizations.write',
    'systems.write',
    'documents.import',
    'archives.export',
    'archives.import',
    'findings.review',
    'rectification.open',
    'rectification.decide',
    'notices.issue',
    'papers.issue',
  ],
  reviewer: [
    ...reading,
    'documents.export',
    'findings.review',
    'rectification.move',
    'wordings.read',
    'wordings.write',
  ],
  hospitalManager: [
    ...reading,
    'organizations.write',
    'systems.write',
    'documents.export',
    'documents.import',
    'archives.export',
    'archives.import',
    'rectification.open',
    'rectification.write',
    'rectification.move',
    'rectification.decide',
    'evidence.write',
    'inspections.write',
    'campaigns.read',
    'campaigns.answer',
    'campaigns.move',
    'training.write',
    'duties.write',
    'papers.issue',
  ],
  departmentRectifier: [
    'organizations.read',
    'systems.read',
    'rectification.read',
    'rectification.write',
    'rectification.move',
    'evidence.read',
    'evidence.write',
    'training.read',
    'catalog.read',
    'settings.read',
  ],
  viewer: [...reading, 'campaigns.read'],
  superior: [
    ...reading,
    'organizations.create',
    'organizations.write',
    'inspections.write',
    'campaigns.read',
    'campaigns.write',
    'campaigns.move',
    'rectification.open',
    'rectification.move',
    'rectification.decide',
    'training.write',
    'papers.issue',
  ],
  systemAdministrator: [
    'accounts.read',
    'accounts.write',
    'settings.read',
    'rectification.settings',
    'jobs.run',
    'backups.make',
  ],
  securityAdministrator: ['accounts.read', 'roles.read', 'roles.assign', 'policy.write', 'tokens.manage'],
  auditAdministrator: ['accounts.read', 'roles.read', 'audit.read'],
};

/** What a superior may do on the organizations below its own. */
export const subordinatePermissions: readonly Permission[] = [
  ...reading,
  'campaigns.read',
  'campaigns.move',
  'rectification.move',
  'rectification.decide',
];

/** What everybody may do who is signed in. */
export const ownPermissions: readonly Permission[] = ['session.open', 'session.own'];
