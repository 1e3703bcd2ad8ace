/**
 * The part of an address after `?` as plain texts. The router's own way writes JSON, which nobody can read or type.
 * @example readSearch('?view=problems') // { view: 'problems' }
 */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/**
 * Texts and lists of words as the part after `?`, without what is empty.
 * @example writeSearch({ extensions: ['cloud', 'iot'] }) // '?extensions=cloud,iot'
 */
export function writeSearch(search: Record<string, unknown>): string {
  const written = Object.entries(search)
    .map(
      ([name, value]) =>
        [name, Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : ''] as const,
    )
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}
