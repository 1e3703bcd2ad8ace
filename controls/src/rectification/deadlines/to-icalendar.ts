import { MlpsError, requireEntries, requireFields, show } from '../../errors.js';
import { addDays, isInstant } from './days.js';

/** One all-day entry of a calendar feed. */
export interface CalendarEntry {
  /** stable and unique, so that a calendar program updates instead of doubling */
  readonly uid: string;
  /** ISO 8601 day */
  readonly day: string;
  readonly summary: string;
  readonly description?: string | null;
  readonly url?: string | null;
  /** settled entries stay in the feed, struck through by the calendar program */
  readonly done?: boolean;
  /** remind so many days before, at nine in the morning of that day */
  readonly alarmDaysBefore?: number | null;
}

export interface CalendarOptions {
  readonly name: string;
  /** when the feed was made: an ISO 8601 instant */
  readonly stamp: string;
}

/**
 * A calendar feed as RFC 5545 text: CRLF line ends, lines folded at 75 octets of UTF-8 and never within a character.
 * @throws MlpsError `deadline.invalid` for a day or stamp that cannot be read
 * @example toICalendar([], { name: '整改期限', stamp: '2026-03-05T00:00:00Z' }).split('\r\n').length // 9
 */
export function toICalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const { name, stamp } = requireFields('options', options);
  requireEntries('entries', entries);
  if (!isInstant(stamp)) throw new MlpsError('deadline.invalid', `${show(stamp)} is not an instant with its offset`);
  const utc = `${new Date(stamp).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MLPS Workbench//Rectification//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...entries.flatMap((entry) => eventLines(entry, utc)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, utc: string): string[] {
  const date = (day: string): string => day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${utc}`,
    `DTSTART;VALUE=DATE:${date(addDays(entry.day, 0))}`,
    `DTEND;VALUE=DATE:${date(addDays(entry.day, 1))}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    ...(entry.url ? [`URL:${entry.url.replace(/\s/g, encodeURIComponent)}`] : []),
    `STATUS:${entry.done ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...alarmLines(entry),
    'END:VEVENT',
  ];
}

function alarmLines({ alarmDaysBefore, summary }: CalendarEntry): string[] {
  if (alarmDaysBefore === null || alarmDaysBefore === undefined || alarmDaysBefore < 0) return [];
  // the event starts at midnight: nine o'clock of the day itself lies 9 hours after it, of earlier days so many hours before
  const hours = alarmDaysBefore * 24 - 9;
  const trigger = hours < 0 ? `PT${-hours}H` : `-PT${hours}H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

/**
 * A text value of RFC 5545, clause 3.3.11: backslash, semicolon, comma and line ends escaped, other control characters dropped.
 * @example escapeText('a;b,c\nd') // 'a\\;b\\,c\\nd'
 */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const OCTETS = 75;

/** One content line folded: continuation lines begin with a space, which counts. */
export function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const octets = utf8Length(character.codePointAt(0)!);
    if (used + octets > OCTETS) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
