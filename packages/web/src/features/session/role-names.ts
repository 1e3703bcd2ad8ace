import { useMessages } from '../../messages/translate';

/** Roles of people, in the order in which lists show them; the last three are kept apart from each other and from all business data. */
export const personRoles = [
  'evaluator',
  'leadEvaluator',
  'reviewer',
  'hospitalManager',
  'departmentRectifier',
  'viewer',
  'superior',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** Gives the name of a role in the language in force; a role that this page does not know stays as it is. */
export function useRoleName(): (role: string) => string {
  const { t } = useMessages();
  return (role) => {
    const known = personRoles.find((name) => name === role);
    return known ? t(`role.${known}`) : role;
  };
}
