import type { Unit } from './unit.js';

/**
 * Weights as whole numbers in the same proportion: sums of whole numbers need no common denominator.
 * @returns each weight times `scale`
 */
export function wholeWeights(units: readonly Unit[]): { weights: bigint[]; scale: bigint } {
  const scale = units.reduce(
    (multiple, { weight }) => (multiple % weight!.d === 0n ? multiple : multiple * weight!.d),
    1n,
  );
  return { scale, weights: units.map((unit) => (unit.weight!.n * scale) / unit.weight!.d) };
}
