/**
 * Codes of every error that this package throws, with what they mean. Callers branch on the code, never on the sentence.
 * @example reportErrorCodes['notice.invalid-options'] // 'options of a notice with faults; `issues` names each with its path'
 */
export const reportErrorCodes = {
  'notice.invalid-options': 'options of a notice with faults; `issues` names each with its path',
  'paper.invalid-date': 'a date of a paper that is no calendar date',
  'paper.invalid-logo': 'a logo that is no PNG file, or too big',
  'paper.invalid-input': 'data of a paper with faults; `issues` names each with its path',
  'paper.unknown-placeholder': 'an own wording with a placeholder that its paper does not know',
  'font.unreadable': 'a font file that is absent, damaged or not a TrueType or OpenType font',
} as const;

export type ReportErrorCode = keyof typeof reportErrorCodes;

/** One fault of an input: where, what was expected, what stands there. */
export interface OptionIssue {
  /** path from the options, e.g. `$.deadline` */
  path: string;
  /** dotted code, stable between versions */
  code: string;
  expected: string;
  received: string;
  messageZh: string;
}

/** An error of this package: a stable code, a sentence, and for inputs the list of faults. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  constructor(
    readonly code: ReportErrorCode,
    message: string,
    readonly issues: readonly OptionIssue[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
