const LONGEST = 60;

/** How a received value looks in a message: short, quoted, never a whole document. */
export function show(value: unknown): string {
  if (value === undefined) return '（未提供）';
  const text = JSON.stringify(value) ?? '（无法显示）';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}
