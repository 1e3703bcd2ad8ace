/** Control characters that XML cannot hold, and half surrogates: one of them, and Word or Excel calls the whole file damaged. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu; // oxlint-disable-line no-control-regex

/**
 * A value whose texts, however deep, an Office file can hold: what it cannot is left out. Everything else stays as it is.
 * @example writableText({ name: '甲\u0001乙' }) // { name: '甲乙' }
 */
export function writableText<T>(value: T): T {
  return cleaned(value) as T; // each value is given back in the shape that it had
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNWRITABLE, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, cleaned(entry)]));
}
