import { rational } from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';

/** An exact figure of a score result, `"p/q"`, as a fraction again. */
export function parseExact(text: string): Rational {
  const [n, d] = text.split('/');
  return rational(BigInt(n!), BigInt(d!)); // written by toExact
}
