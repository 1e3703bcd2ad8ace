import type { Unit } from './unit.js';

/**
 * Weights as whole numbers in the same proportion: sums of whole numbers need no common denominator.
 * @returns each weight times `scale`
 */
export function wholeWeights(units: readonly Unit[]): { weights: bigint[]; scale: bigint } {
  const denominators = new Set(units.map((unit) => unit.weight!.d));
  const scale = Array.from(denominators).reduce((product, denominator) => product * denominator, 1n);
  return { scale, weights: units.map((unit) => (unit.weight!.n * scale) / unit.weight!.d) };
}
