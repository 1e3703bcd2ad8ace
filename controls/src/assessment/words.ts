/** Result of one item on one object. */
export type Result = 'conform' | 'partial' | 'nonconform' | 'notApplicable';
export type Risk = 'high' | 'medium' | 'low';

/** The four results in the order in which tables list them. */
export const results: readonly Result[] = Object.freeze(['conform', 'partial', 'nonconform', 'notApplicable'] as const);
export const risks: readonly Risk[] = /* @__PURE__ */ Object.freeze(['high', 'medium', 'low'] as const);

const resultsZh = { conform: '符合', partial: '部分符合', nonconform: '不符合', notApplicable: '不适用' };
const risksZh = { high: '高', medium: '中', low: '低' };

type Names<W extends string> = Readonly<Record<W, { readonly zh: string; readonly en: string }>>;

const inBoth = <W extends string>(zh: Readonly<Record<W, string>>, en: Readonly<Record<W, string>>): Names<W> =>
  Object.freeze(
    Object.fromEntries((Object.keys(zh) as W[]).map((word) => [word, { zh: zh[word], en: en[word] }])),
  ) as Names<W>; // keys of the record

export const resultNames: Names<Result> = /* @__PURE__ */ inBoth(resultsZh, {
  conform: 'Conforms',
  partial: 'Partly conforms',
  nonconform: 'Does not conform',
  notApplicable: 'Not applicable',
});

export const riskNames: Names<Risk> = /* @__PURE__ */ inBoth(risksZh, { high: 'High', medium: 'Medium', low: 'Low' });

/** Both spellings of a word; pure, so that a bundle without risks carries none. */
const byWord = <W extends string>(zh: Readonly<Record<W, string>>): ReadonlyMap<unknown, W> =>
  new Map((Object.keys(zh) as W[]).flatMap((word) => [[word, word] as const, [zh[word], word] as const])); // keys of the record
const resultByWord = /* @__PURE__ */ byWord(resultsZh);
const riskByWord = /* @__PURE__ */ byWord(risksZh);

/**
 * Result for a word, English or Chinese; null for anything else.
 * @example readResult('部分符合') // 'partial'
 */
export function readResult(word: unknown): Result | null {
  return resultByWord.get(word) ?? null;
}

/**
 * Risk for a word, English or Chinese; null for anything else.
 * @example readRisk('高') // 'high'
 */
export function readRisk(word: unknown): Risk | null {
  return riskByWord.get(word) ?? null;
}

/** A problem is a result that does not wholly conform. */
export function isProblem(result: Result): boolean {
  return result === 'partial' || result === 'nonconform';
}
