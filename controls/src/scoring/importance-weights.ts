import type { Importance } from '../catalog/types.js';
import { scale } from '../generated/importance.js';
import { parseDecimal } from './rational.js';
import type { Rational } from './rational.js';
import type { Edition } from './settings.js';

/** A weight as it is printed, and exact. */
interface Weight {
  readonly text: string;
  readonly exact: Rational;
}

/** What the scoring knows of importance: no words, which a page that only scores need not carry. */
interface Weights {
  /** 2021: how many times the base a failed item costs */
  readonly factor: number;
  /** of 2015: 0.2, 0.5, 1; of 2019 and later: 0.4, 0.7, 1 */
  readonly weights: readonly Weight[];
}

const weightsOf = new Map<Importance, Weights>(
  scale.map(({ importance, factor2021: factor, weight2015, weight }) => [
    importance,
    { factor, weights: [weight2015, weight].map((text) => ({ text, exact: parseDecimal(text)! })) }, // decimals of our own data
  ]),
);

export const importanceWords: readonly Importance[] = [...weightsOf.keys()];

/** Weight of an importance under an edition. */
export const weightFor = (importance: Importance, edition: Edition): Weight =>
  weightsOf.get(importance)!.weights[edition === '2015' ? 0 : 1]!;

export const factor2021 = (importance: Importance): number => weightsOf.get(importance)!.factor;
