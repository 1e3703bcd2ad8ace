import { wholeWeights } from './whole-weights.js';
import { HUNDRED, rational, subtract, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { applicableObjects } from './unit.js';
import type { Outcome, Tally, Unit } from './unit.js';

/**
 * The 2019 edition: mean over the security classes of the weighted share of failing pairs (item, object), a partial pair counting half.
 *
 * Source: formula of the 2019 template, three independent copies (docs/scoring.md).
 * @param units at least one, each with a weight
 */
export function score2019(units: readonly Unit[]): Outcome {
  const { weights } = wholeWeights(units);
  const applicable = new Map<string, bigint>();
  const failing = new Map<string, bigint>(); // in halves
  for (const [index, { domain, tally }] of units.entries()) {
    addTo(applicable, domain, weights[index]! * BigInt(applicableObjects(tally)));
    addTo(failing, domain, weights[index]! * BigInt(failingHalves(tally)));
  }
  const points = (halves: bigint, domain: string): Rational =>
    halves === 0n ? ZERO : rational(100n * halves, 2n * BigInt(applicable.size) * applicable.get(domain)!);
  const losses = Array.from(failing, ([domain, halves]) => points(halves, domain));
  const lost = units.map((unit, index) => points(weights[index]! * BigInt(failingHalves(unit.tally)), unit.domain));
  return { total: subtract(HUNDRED, sum(losses)), lost };
}

const failingHalves = (tally: Tally): number => 2 * tally.nonconform + tally.partial;

function addTo(sums: Map<string, bigint>, key: string, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount);
}
