/** The list of attachments as GB/T 9704 sets it: a single one bears no number, and no name ends with a mark. */
export function attachmentLines(names: readonly string[]): string[] {
  const [only] = names;
  if (only !== undefined && names.length === 1) return [`附件：${only}`];
  return names.map((name, at) => `${at === 0 ? '附件：' : ''}${at + 1}.${name}`);
}

/** The mark at the top of an attachment: 附件, with its number where there are several. */
export function attachmentMark(names: readonly string[], name: string): string {
  return names.length > 1 ? `附件${names.indexOf(name) + 1}` : '附件';
}
