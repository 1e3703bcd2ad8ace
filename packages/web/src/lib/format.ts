import { shanghaiDay } from '@mlps/controls/rectification';
import { localeOf } from './language';
import type { Language } from './language';

/** A score or loss with the two decimals in which it is printed. */
export function points(figure: number): string {
  return figure.toFixed(2);
}

/** A day, `2024-05-17`, as the language writes it; the day is a calendar date, so no time zone moves it. */
export function day(iso: string, lang: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** Today's calendar date in China, `YYYY-MM-DD`, as the service counts it, whatever the clock of the browser's place shows. */
export function today(now = new Date()): string {
  return shanghaiDay(now.getTime());
}

/** A size in bytes, in megabytes with one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}

/** A point in time, as the clock of the users' place shows it: China keeps one time zone, whatever the browser's is. */
export function moment(iso: string, lang: Language): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false } as const;
  return new Intl.DateTimeFormat(localeOf[lang], options).format(new Date(iso));
}
