/** Today's calendar date in Asia/Shanghai, ISO 8601. The clock is read only at the door of a command. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
