/** Result of one item on one object. */
export type Result = 'conform' | 'partial' | 'nonconform' | 'notApplicable';
export type Risk = 'high' | 'medium' | 'low';

/** The four results in the order in which tables list them. */
export const results: readonly Result[] = Object.freeze(['conform', 'partial', 'nonconform', 'notApplicable'] as const);
export const risks: readonly Risk[] = Object.freeze(['high', 'medium', 'low'] as const);

export const resultNames: Readonly<Record<Result, { readonly zh: string; readonly en: string }>> = Object.freeze({
  conform: { zh: '符合', en: 'Conforms' },
  partial: { zh: '部分符合', en: 'Partly conforms' },
  nonconform: { zh: '不符合', en: 'Does not conform' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
});

export const riskNames: Readonly<Record<Risk, { readonly zh: string; readonly en: string }>> = Object.freeze({
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
});

const resultByWord: ReadonlyMap<unknown, Result> = new Map([
  ...results.map((result) => [result, result] as const),
  ...results.map((result) => [resultNames[result].zh, result] as const),
]);
const riskByWord: ReadonlyMap<unknown, Risk> = new Map([
  ...risks.map((risk) => [risk, risk] as const),
  ...risks.map((risk) => [riskNames[risk].zh, risk] as const),
]);

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
