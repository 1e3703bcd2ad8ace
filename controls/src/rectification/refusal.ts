/** Why something was refused; `code` is stable, the sentences are for people. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly messageZh: string;
  readonly messageEn: string;
}

export type Refused<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };

/** A refusal as a result. */
export function refuse<Code extends string>(code: Code, messageZh: string, messageEn: string): Refused<Refusal<Code>> {
  return { ok: false, refusal: { code, messageZh, messageEn } };
}

/** Whether a text is missing or holds nothing but spaces. */
export function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
