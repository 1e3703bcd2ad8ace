/** An exact fraction in lowest terms, denominator above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** @param d above zero; nothing of nothing is zero */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const divisor = gcd(top < 0n ? -top : top, bottom);
  return divisor === 0n ? ZERO : { n: top / divisor, d: bottom / divisor };
}

/** Machine numbers divide many times faster than big ones, and nearly every figure of a score fits. */
function gcd(a: bigint, b: bigint): bigint {
  while (b > LARGEST_SAFE || a > LARGEST_SAFE) {
    if (b === 0n) return a;
    [a, b] = [b, a % b];
  }
  let [x, y] = [Number(a), Number(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** @param b not zero: callers divide by counts and weights that they have checked */
export const divide = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? rational(-a.n * b.d, -a.d * b.n) : rational(a.n * b.d, a.d * b.n);
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isZero = (a: Rational): boolean => a.n === 0n;

export function sum(list: readonly Rational[]): Rational {
  let total = ZERO;
  for (const entry of list) if (entry.n !== 0n) total = add(total, entry);
  return total;
}

/** The smallest number that both divide; neither is zero. */
export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** `"p/q"` in lowest terms, the portable form of an exact figure. */
export const toExact = (a: Rational): string => `${a.n}/${a.d}`;

/** Two decimals, half away from zero, on the exact value: the only place where a figure is rounded. */
export function toRounded(a: Rational): number {
  return Number(roundedCents(a)) / 100;
}

/** The figure as a report prints it, as an exact fraction. */
export const roundTwo = (a: Rational): Rational => rational(roundedCents(a), 100n);

function roundedCents(a: Rational): bigint {
  const size = a.n < 0n ? -a.n : a.n;
  const cents = (200n * size + a.d) / (2n * a.d);
  return a.n < 0n ? -cents : cents;
}

/**
 * Exact value of a decimal given as a string or a finite number; null when it is neither.
 * @example parseDecimal('0.7') // { n: 7n, d: 10n }
 */
export function parseDecimal(value: unknown): Rational | null {
  const text = typeof value === 'number' ? plainDigits(value) : value;
  if (typeof text !== 'string' || text.length > 40) return null;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const decimals = match[3] ?? '';
  const n = BigInt(match[2]! + decimals);
  return rational(match[1] ? -n : n, 10n ** BigInt(decimals.length));
}

/** The decimal when it lies between two whole numbers; null when it does not, or is none. */
export function decimalWithin(value: unknown, least: number, most?: number): Rational | null {
  const decimal = parseDecimal(value);
  const isWithin = decimal && compare(decimal, rational(least)) >= 0 && !(most && compare(decimal, rational(most)) > 0);
  return isWithin ? decimal : null;
}

/** A number's shortest digits without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
