import { day } from '../../lib/format';
import type { Language } from '../../lib/language';
import type { Translate } from '../../messages/translate';

const deeds = [
  'open',
  'merge',
  'change',
  'note',
  'retest',
  'evidence',
  'requestExtension',
  'approveExtension',
  'refuseExtension',
  'withdrawExtension',
  'requestAcceptance',
  'refuseAcceptance',
  'withdrawAcceptance',
] as const;

/** What can happen to an item besides the moves of the state table. */
export function isNamedDeed(action: string): action is (typeof deeds)[number] {
  return (deeds as readonly string[]).includes(action);
}

const fields = [
  'title',
  'advice',
  'dueDate',
  'owner',
  'department',
  'plan',
  'note',
  'risk',
  'hazard',
  'evidence',
  'objects',
  'acceptance',
  'submittedBy',
] as const;

/** Fields whose change says something to a reader; ids of rows do not. */
export function isShownField(field: string): field is (typeof fields)[number] {
  return (fields as readonly string[]).includes(field);
}

/** The content of a changed field in a few words. */
export function writtenValue(value: unknown, t: Translate, lang: Language): string {
  if (value === null || value === undefined || value === '') return t('state.none');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, lang) : value;
  if (typeof value === 'boolean') return value ? t('word.yes') : t('word.no');
  if (Array.isArray(value)) return writtenList(value, t);
  return typeof value === 'object' ? writtenPart(value, t, lang) : JSON.stringify(value);
}

/** Evidence is a list of ids, which say nothing; objects carry their names. */
function writtenList(list: readonly unknown[], t: Translate): string {
  const names = list.flatMap((entry) =>
    isNamed(entry) ? [entry.fixed ? t('rect.history.fixedObject', { name: entry.name }) : entry.name] : [],
  );
  return names.length > 0 ? names.join(t('list.comma')) : t('rect.history.pieces', { count: list.length });
}

function isNamed(entry: unknown): entry is { name: string; fixed: boolean } {
  return typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string';
}

function writtenPart(part: object, t: Translate, lang: Language): string {
  if ('measures' in part && typeof part.measures === 'string') return part.measures; // a plan
  if ('expiry' in part && typeof part.expiry === 'string')
    return t('rect.accept.until', { date: day(part.expiry, lang) });
  return JSON.stringify(part);
}
