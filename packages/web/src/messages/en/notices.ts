import type { notices as zh } from '../zh/notices';

export const notices = {
  'notice.make': 'Make a rectification notice',
  'notice.makeHelp':
    'Like every paper: checked and previewed first, then issued as PDF and Excel; an issued notice never changes.',
  'notice.empty': 'No notice issued yet',
  'notice.emptyHelp':
    'Choose “Make a rectification notice”: see what the self-check finds and the draft, then issue it.',
  'notice.caption': 'Issued notices',
  'notice.issued': 'Issued',
  'notice.column.number': 'Number',
  'notice.column.addressee': 'Addressee',
  'notice.column.date': 'Date',
  'notice.column.deadline': 'Deadline',
  'notice.column.problems': 'Problems',
  'notice.column.contact': 'Contact',
  'notice.column.files': 'Files',
  'notice.file': '{format} file of {number}',
  'notice.column.items': 'Items',
  'notice.open': 'Open items',
  'notice.openOf': 'Open items from {number}',
  'notice.itemsHelp': 'Track what this notice asks for: one item per requirement that is not met, due by the notice.',
  'notice.itemsThere': '{count} items of this evaluation are tracked',
  'notice.opened': '{created} opened, {existing} were there.',
} as const satisfies Record<keyof typeof zh, string>;
