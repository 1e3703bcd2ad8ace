import { MlpsError, show } from '../errors.js';
import { leastCommonMultiple, parseDecimal, rational } from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';

/** Costs as whole numbers of one small unit, so that sums are exact. */
export interface WholeCosts {
  readonly ofItem: ReadonlyMap<string, number>;
  /** units in one unit of the user's */
  readonly unit: bigint;
}

/**
 * Read the costs of the items that may be chosen.
 * @throws MlpsError `planning.invalid` for a cost that is missing, no decimal, below zero, or too fine or large to add exactly
 */
export function readCosts(costs: Readonly<Record<string, number | string>>, ids: readonly string[]): WholeCosts {
  const exact = new Map(ids.map((id) => [id, readCost(id, costs)]));
  const unit = [...exact.values()].reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  const whole = new Map([...exact].map(([id, { n, d }]) => [id, n * (unit / d)]));
  const sum = [...whole.values()].reduce((total, cost) => total + cost, 0n);
  if (sum * BigInt(ids.length + 1) > BigInt(Number.MAX_SAFE_INTEGER))
    throw new MlpsError(
      'planning.invalid',
      'costs: too large or with too many decimals to be added exactly; use a larger unit',
    );
  return { ofItem: new Map([...whole].map(([id, cost]) => [id, Number(cost)])), unit };
}

function readCost(id: string, costs: Readonly<Record<string, number | string>>): Rational {
  if (!Object.hasOwn(costs, id))
    throw new MlpsError('planning.invalid', `costs: ${id} has none; give one (0 when it is free) or exclude the item`);
  const cost = parseDecimal(costs[id]);
  if (!cost || cost.n < 0n)
    throw new MlpsError('planning.invalid', `costs: ${id}: expected a decimal of 0 or more, found ${show(costs[id])}`);
  return cost;
}

/**
 * A cost in whole units as a plain decimal again.
 * @example showCost(1250, 100n) // '12.5'
 */
export function showCost(whole: number, unit: bigint): string {
  const { n, d } = rational(BigInt(whole), unit);
  if (d === 1n) return String(n);
  // d divides a power of ten, since every cost was a decimal
  let digits = 1;
  while (10n ** BigInt(digits) % d !== 0n) digits += 1;
  const text = String(n * (10n ** BigInt(digits) / d)).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
