import type { session as zh } from '../zh/session';

export const session = {
  'session.local': 'Local user',
  'session.noRole': 'No role yet',
  'session.signOut': 'Sign out',
  'signIn.title': 'Sign in',
  'signIn.account': 'Account',
  'signIn.password': 'Password',
  'signIn.code': 'Code',
  'signIn.codeHelp': 'The 6 digits of your authenticator, or a recovery code.',
  'signIn.submit': 'Sign in',
  'role.evaluator': 'Evaluator',
  'role.leadEvaluator': 'Lead evaluator',
  'role.reviewer': 'Reviewer',
  'role.hospitalManager': 'Manager of the unit',
  'role.departmentRectifier': 'Rectifier of a department',
  'role.viewer': 'Viewer',
  'role.superior': 'Superior body',
  'role.systemAdministrator': 'System administrator',
  'role.securityAdministrator': 'Security administrator',
  'role.auditAdministrator': 'Audit administrator',
} as const satisfies Record<keyof typeof zh, string>;
