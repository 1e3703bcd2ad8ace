/** A LIKE pattern for "contains this text"; `%`, `_` and `\` in the text stand for themselves (with ESCAPE '\'). */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
