import { isIsoDate } from '@mlps/controls';
import { ReportError } from '../errors.js';
import type { OptionIssue } from '../errors.js';

/** Number of a paper: the issuer's code, the year and the serial within that year. */
export interface NoticeNumber {
  /** issuer code, e.g. `某测整` */
  code: string;
  year: number;
  /** from 1, without leading zeros on the paper */
  serial: number;
}

/** What an evaluation document does not hold: everything may be left out except the date. */
export interface NoticeOptions {
  /** date of issue, `YYYY-MM-DD`; the caller decides, usually {@link todayInShanghai} */
  date: string;
  /** the number as text (`整改〔2026〕12号`) or its parts; left out: the place stays open */
  number?: string | NoticeNumber | null;
  /** who issues the notice; default: the evaluation body of the document, else 本单位 */
  issuer?: string | null;
  /** who must rectify; default: the organisation of the system */
  addressee?: string | null;
  /** last day of rectification, `YYYY-MM-DD` */
  deadline?: string | null;
  /** what the notice rests on, one paragraph each; replaces the default list */
  basis?: readonly string[] | null;
  /** what must be safe until the problems are solved, one paragraph each; replaces the default list */
  interimMeasures?: readonly string[] | null;
  /** what follows when the deadline passes; replaces the default sentence */
  consequence?: string | null;
  /** default: the contact of the evaluation */
  contact?: string | null;
  phone?: string | null;
  /** units that receive a copy (抄送) */
  copies?: readonly string[] | null;
  /** names for the signature places; left out: the places stay open */
  preparedBy?: string | null;
  reviewedBy?: string | null;
  approvedBy?: string | null;
}

const textFields = ['issuer', 'addressee', 'consequence', 'contact', 'phone'] as const;
const nameFields = ['preparedBy', 'reviewedBy', 'approvedBy'] as const;
const listFields = ['basis', 'interimMeasures', 'copies'] as const;
const dateFields = ['date', 'deadline'] as const;
const knownFields: readonly string[] = [...textFields, ...nameFields, ...listFields, ...dateFields, 'number'];

/**
 * Refuse options that cannot make a notice.
 * @throws ReportError `notice.invalid-options` with every fault in `issues`
 */
export function requireSoundOptions(options: NoticeOptions): void {
  const issues = [
    ...unknownFields(options),
    ...dateFields.flatMap((field) => dateFaults(field, options[field])),
    ...[...textFields, ...nameFields].flatMap((field) => textFaults(`$.${field}`, options[field])),
    ...listFields.flatMap((field) => listFaults(field, options[field])),
    ...numberFaults(options.number),
  ];
  if (issues.length === 0 && options.deadline && options.deadline < options.date)
    issues.push(fault('$.deadline', 'order', `${options.date} or later`, options.deadline, '整改期限早于签发日期'));
  const [first] = issues;
  if (!first) return;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  const sentence = `${first.path}: expected ${first.expected}, found ${first.received}; ${first.messageZh}${more}`;
  throw new ReportError('notice.invalid-options', sentence, issues);
}

function unknownFields(options: NoticeOptions): OptionIssue[] {
  const unknown = Object.keys(options).filter((field) => !knownFields.includes(field));
  return unknown.map((field) =>
    fault(`$.${field}`, 'unknown-field', `one of ${knownFields.join(', ')}`, field, '没有这个选项'),
  );
}

function dateFaults(field: (typeof dateFields)[number], value: unknown): OptionIssue[] {
  if (field !== 'date' && (value === undefined || value === null)) return [];
  return isIsoDate(value)
    ? []
    : [fault(`$.${field}`, 'date', 'a date, YYYY-MM-DD', value, '应为 YYYY-MM-DD 形式的日期')];
}

function textFaults(path: string, value: unknown): OptionIssue[] {
  if (value === undefined || value === null || typeof value === 'string') return [];
  return [fault(path, 'type', 'text', value, '应为文本')];
}

function listFaults(field: string, value: unknown): OptionIssue[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [fault(`$.${field}`, 'type', 'a list of texts', value, '应为文本列表')];
  return value.flatMap((entry: unknown, index) =>
    typeof entry === 'string' ? [] : [fault(`$.${field}[${index}]`, 'type', 'text', entry, '应为文本')],
  );
}

function numberFaults(value: NoticeOptions['number']): OptionIssue[] {
  if (value === undefined || value === null || typeof value === 'string') return [];
  const { code, year, serial } = value;
  const issues = textFaults('$.number.code', code ?? 0);
  if (!Number.isInteger(year) || year < 1900 || year > 9999)
    issues.push(fault('$.number.year', 'range', 'a year of four digits', year, '年份应为四位数'));
  if (!Number.isInteger(serial) || serial < 1)
    issues.push(fault('$.number.serial', 'range', 'a whole number from 1', serial, '序号应为从 1 起的整数'));
  return issues;
}

function fault(path: string, code: string, expected: string, received: unknown, messageZh: string): OptionIssue {
  return { path, code, expected, received: JSON.stringify(received) ?? String(received), messageZh };
}
