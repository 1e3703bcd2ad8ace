import { requireEntries } from '../errors.js';

/** The fields that say something about a result, in the order in which a person compares them. */
export const comparedFields = Object.freeze([
  'result',
  'record',
  'risk',
  'hazard',
  'points',
  'reason',
  'advice',
] as const);

export type ComparedField = (typeof comparedFields)[number];
export type ComparedContent = Readonly<Partial<Record<ComparedField, string | number | boolean | null>>>;

export interface FieldDifference {
  readonly field: ComparedField;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/**
 * The fields on which two versions of a result differ; an absent field is the same as null.
 * @example findingDifferences({ result: 'partial' }, { result: 'conform' }) // [{ field: 'result', before: 'partial', after: 'conform' }]
 */
export function findingDifferences(before: ComparedContent, after: ComparedContent): FieldDifference[] {
  requireEntries('versions', [before, after]);
  return comparedFields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((entry) => entry.before !== entry.after);
}

/** What three versions of a result come to: fields that only one side changed are taken, the others are left to a person. */
export interface MergedFinding {
  readonly merged: ComparedContent;
  /** fields that both sides changed, to different values */
  readonly conflicts: readonly { readonly field: ComparedField; readonly mine: unknown; readonly theirs: unknown }[];
}

/**
 * Merge two changes of one result, field by field.
 * @param base what both sides began with
 * @returns `merged` holds theirs where the sides conflict, until a person decides
 * @example mergeFindings({ record: 'a' }, { record: 'a', risk: 'low' }, { record: 'b' }).merged.risk // 'low'
 */
export function mergeFindings(base: ComparedContent, mine: ComparedContent, theirs: ComparedContent): MergedFinding {
  requireEntries('versions', [base, mine, theirs]);
  const merged: Partial<Record<ComparedField, string | number | boolean | null>> = {};
  const conflicts = [];
  for (const field of comparedFields) {
    const [from, own, other] = [base[field] ?? null, mine[field] ?? null, theirs[field] ?? null];
    merged[field] = own !== from && other === from ? own : other;
    if (own !== from && other !== from && own !== other) conflicts.push({ field, mine: own, theirs: other });
  }
  return { merged, conflicts };
}
