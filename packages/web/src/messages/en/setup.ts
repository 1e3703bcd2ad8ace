import type { setup as zh } from '../zh/setup';

export const setup = {
  'setup.title': 'First start',
  'setup.lead': 'A few minutes: three administrators kept apart, the first organization and its first user.',
  'setup.steps': 'Steps',
  'setup.step.code': 'Setup code',
  'setup.step.administrators': 'Administrators',
  'setup.step.organization': 'Organization and user',
  'demo.unit': '示范单位（虚构）',
  'demo.system': '示范系统（虚构）',
  'demo.what':
    'Or look around in the demonstration first: one evaluation of an invented county hospital. Unit, people, system and results are all made up; they are registered under “示范单位（虚构）”. You can remove it on the Today page.',
  'demo.load': 'Load the demonstration (invented data)',
  'demo.there':
    'There is demonstration data: unit, people, system and results of “示范单位（虚构）” are all made up, and they count in the statistics.',
  'demo.remove': 'Remove the demonstration',
  'demo.removeHelp':
    'This deletes the invented unit and its system with evaluations, objects and results; it cannot be undone. Where rectification items or papers came from it, the service refuses, because those are kept; start over with an empty data folder then.',
  'setup.back': 'Back',
  'setup.next': 'Next',
  'setup.finish': 'Finish and sign in',
  'setup.code': 'Setup code',
  'setup.codeHelp': 'Shown in the terminal at the first start, and kept in setup-code.txt of the data folder.',
  'setup.administratorsHelp':
    'Running, granting and auditing are shared by three people; nobody holds two of these, and none of them sees business data.',
  'setup.does.systemAdministrator': 'Makes and disables accounts, resets passwords, sets reminders and backups.',
  'setup.does.securityAdministrator': 'Grants roles, sets the rules of passwords, sessions and tokens.',
  'setup.does.auditAdministrator': 'Reads, verifies and exports the audit log.',
  'setup.organization': 'Name of the organization',
  'setup.organizationHelp': 'Papers print exactly this name.',
  'setup.user': 'First user',
  'setup.userHelp':
    'Manager and lead evaluator of the organization; registers the first system, or imports an evaluation document or a record workbook.',
  'setup.sharedAccount': 'Each account is used once; administrators are not users as well.',
} as const satisfies Record<keyof typeof zh, string>;
