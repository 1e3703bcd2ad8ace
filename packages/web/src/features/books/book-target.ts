/** For what a workbook is: an evaluation that is there, a new evaluation of a system, or a notice. */
export interface BookTarget {
  readonly kind: 'evaluation' | 'system' | 'notice';
  readonly id: string;
}

/** What the address of the page says. */
export interface ImportSearch {
  evaluation?: string;
  system?: string;
  notice?: string;
  /** the workbook that is looked at */
  book?: string;
}

const fields = ['evaluation', 'system', 'notice', 'book'] as const;

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const known = fields.flatMap((field) => {
    const value = search[field];
    return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? [[field, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The target that an address names; null while none is chosen. */
export function targetOf({ evaluation, system, notice }: ImportSearch): BookTarget | null {
  if (evaluation !== undefined) return { kind: 'evaluation', id: evaluation };
  if (notice !== undefined) return { kind: 'notice', id: notice };
  return system === undefined ? null : { kind: 'system', id: system };
}
