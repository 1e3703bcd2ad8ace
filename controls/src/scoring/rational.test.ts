import { expect } from 'chai';
import fc from 'fast-check';
import { add, compare, parseDecimal, rational, subtract, toExact, toRounded } from './rational.js';

describe('exact arithmetic', () => {
  const rounding: [number, number, number][] = [
    [1, 3, 0.33],
    [2, 3, 0.67],
    [1, 200, 0.01],
    [-1, 200, -0.01],
    [9999, 100, 99.99],
    [2999, 60000, 0.05],
    [0, 7, 0],
  ];
  for (const [n, d, expected] of rounding)
    it(`rounds ${n}/${d} half up to ${expected}`, () => expect(toRounded(rational(n, d))).to.equal(expected));

  it('reads decimals exactly, as text and as number', () => {
    expect(toExact(parseDecimal('0.7')!)).to.equal('7/10');
    expect(toExact(parseDecimal(0.7)!)).to.equal('7/10');
    expect(toExact(parseDecimal(1e-7)!)).to.equal('1/10000000');
  });

  for (const bad of ['', '1.', '.5', '1e3', 'abc', '1,5', ' 1', Number.NaN, Infinity, null, undefined, {}])
    it(`refuses ${JSON.stringify(bad)} as a decimal`, () => expect(parseDecimal(bad)).to.equal(null));

  it('adds and subtracts without loss', () => {
    const fraction = fc
      .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }))
      .map(([n, d]) => rational(n, d));
    fc.assert(
      fc.property(fraction, fraction, (a, b) => compare(subtract(add(a, b), b), a) === 0),
      { seed: 7 },
    );
  });
});
