import type { notices as zh } from '../zh/notices';

export const notices = {
  'notice.make': 'Make a rectification notice',
  'notice.makeHelp':
    'A notice takes one number and is made as PDF and Excel at once; what is issued does not change. Downloading again with the same entries takes no new number.',
  'notice.number': 'Number',
  'notice.numberHelp': 'Left empty: next number of the issuer in this year',
  'notice.deadline': 'Deadline',
  'notice.deadlinePast': 'The deadline cannot lie before today.',
  'notice.contact': 'Contact',
  'notice.phone': 'Phone',
  'notice.pdf': 'Download PDF',
  'notice.xlsx': 'Download Excel',
  'notice.making': 'Making…',
  'notice.made': '{number} issued; the file is on its way.',
  'notice.empty': 'No notice issued yet',
  'notice.emptyHelp': 'Fill in the form above and press “Download PDF” or “Download Excel”.',
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
} as const satisfies Record<keyof typeof zh, string>;
