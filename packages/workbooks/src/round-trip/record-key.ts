/** Key of a row: object and item. Ids of objects may hold anything but the bar; ids of items never hold one. */
export interface RecordKey {
  readonly object: string;
  readonly item: string;
}

export function recordKey(object: string, item: string): string {
  return `${object}|${item}`;
}

/** @returns null when the text is no key */
export function readRecordKey(text: string): RecordKey | null {
  const bar = text.lastIndexOf('|');
  const [object, item] = [text.slice(0, bar).trim(), text.slice(bar + 1).trim()];
  return bar > 0 && object !== '' && /^L[1-4]-[A-Z]{3}\d-\d{2}$/.test(item) ? { object, item } : null;
}
