import { isIsoDate } from '@mlps/controls';

/**
 * A day as people type it when the cell is not a date: 2026-9-30, 2026/9/30, 2026.9.30, 2026年9月30日, 20260930.
 * @returns ISO 8601 date, '' for an empty text, null for what is no day of the calendar
 * @example readDay('2026年9月3日') // '2026-09-03'
 */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return '';
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})-(\d{2})-(\d{2})\d{2}:\d{2}$/.exec(plain); // a date cell that carries a time
  if (!match) return null;
  const [, year, month, day] = match;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
