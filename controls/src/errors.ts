/**
 * Codes of every error that this package throws, with what they mean. Callers branch on the code, never on the sentence.
 * @example errorCodes['grade.invalid'] // 'a grade that is not SxAyGz with G = max(S, A), levels 1 to 4'
 */
export const errorCodes = {
  'grade.invalid': 'a grade that is not SxAyGz with G = max(S, A), levels 1 to 4',
  'extension.unknown': 'an extension other than cloud, mobile, iot, ics, or one named twice',
  'catalog.unknown-item': 'an item id that the catalog does not hold',
  'evaluation.invalid': 'an evaluation document with faults; `issues` names each with its path',
  'settings.invalid': 'a scoring setting that is unknown or out of its range',
  'score.invalid-input': 'an item handed to scoreItems that cannot be scored; `path` names it',
  'weights.invalid': 'an own weight table with an unknown item or a value out of range',
  'json.invalid': 'a text that is not JSON, or names a field twice; `issues` names line and column',
  'wording.invalid':
    'a table of official wording with an unknown item, a double or a blank text; `issues` names each place',
  'scope.unknown-fact': 'a scope fact that the data does not know',
  'risk.invalid': 'a risk judgement that names an unknown situation, hazard or word, or lowers a risk without a ground',
  'planning.invalid': 'a plan with a target, item or cost that cannot be used',
  'comparison.invalid': 'rounds that cannot be compared, such as a history in the wrong order',
  'catalog.invalid': 'an own catalog with faults; `issues` names each with line and column',
  'deadline.invalid': 'a day, an instant or a number of days that cannot be counted with',
  'retest.invalid': 'a retest with faults; `issues` names each with its path',
  'interchange.invalid': 'an export that cannot be made or a foreign file that cannot be read back',
  'paper-number.invalid': 'a part of a paper number that cannot be printed',
  'argument.invalid': 'an argument of a kind that the function does not take; the message names it',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One fault of an input: where, what was expected, what stands there. */
export interface Issue {
  /** JSON path from the root, e.g. `$.findings[12].item` */
  path: string;
  /** dotted code, stable between versions */
  code: string;
  expected: string;
  received: string;
  messageZh: string;
  messageEn: string;
  /** line and column in the text that was read, counted from 1; only where a text was read */
  line?: number;
  column?: number;
}

/** An error of this package: a stable code, a sentence, and for inputs the list of faults. */
export class MlpsError extends Error {
  override readonly name = 'MlpsError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: readonly Issue[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** How a value looks in a message: short, quoted, never a whole document. */
export function show(value: unknown): string {
  let text: string | undefined;
  try {
    text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  } catch {
    // a bigint, or an object that holds itself
  }
  text ??= typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A list, whatever a caller without types hands over. */
export function requireList<T>(code: ErrorCode, path: string, value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw unexpected(code, path, 'a list', value);
  return value;
}

/** A value with fields, whatever a caller without types hands over. */
export function requireFields<T extends object>(path: string, value: T, code: ErrorCode = 'argument.invalid'): T {
  if (typeof value !== 'object' || value === null) throw unexpected(code, path, 'an object', value);
  return value;
}

/** A list of values with fields. */
export function requireEntries<T extends object>(
  path: string,
  value: readonly T[],
  code: ErrorCode = 'argument.invalid',
): readonly T[] {
  for (const [place, entry] of requireList(code, path, value).entries())
    requireFields(`${path}[${place}]`, entry, code);
  return value;
}

/** A text, likewise. */
export function requireText(path: string, value: string, code: ErrorCode = 'argument.invalid'): string {
  if (typeof value !== 'string') throw unexpected(code, path, 'a text', value);
  return value;
}

/** The error for a value that is not what it should be, in the one shape of such sentences. */
export function unexpected(code: ErrorCode, path: string, expected: string, received: unknown): MlpsError {
  return new MlpsError(code, `${path}: expected ${expected}, found ${show(received)}`);
}

/** What a value should be when it is one of a few words. */
export const oneOf = (words: readonly string[]): string => `one of ${words.join(', ')}`;
