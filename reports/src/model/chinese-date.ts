/**
 * A date as official papers write it: Arabic numerals without leading zeros.
 * @param isoDate `YYYY-MM-DD`
 * @example chineseDate('2026-03-05') // '2026年3月5日'
 */
export function chineseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * Today in Asia/Shanghai, the day that a paper issued in China bears; the caller passes it on as the notice's date.
 * @param now a moment; the current one when left out
 * @returns `YYYY-MM-DD`
 * @example todayInShanghai(new Date('2026-09-29T16:30:00Z')) // '2026-09-30'
 */
export function todayInShanghai(now: Date = new Date()): string {
  // the Swedish locale writes ISO 8601 dates
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(now);
}

/** Midnight in Asia/Shanghai at the start of a day: the moment that a paper of this date was made. */
export function startOfDayInShanghai(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00+08:00`);
}
