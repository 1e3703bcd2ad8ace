/** Whether one of the texts contains what the user typed; letters in either case, every word of the search somewhere. */
export function containsText(texts: readonly (string | null | undefined)[], search: string): boolean {
  const all = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
