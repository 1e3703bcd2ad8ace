import { expect } from 'chai';
import { setWithin } from './two-size-set.js';

const weighing = { count: 100, money: 1 };
const of = (gain: bigint, cost: number): { pool: number; gain: bigint; cost: number } => ({ pool: 0, gain, cost });
const [wholeDear, wholeCheap, half] = [of(2n, 9), of(2n, 1), of(1n, 3)];
const all = [wholeDear, wholeCheap, half];

describe('setWithin', () => {
  it('takes the fewest, among them the cheapest', () => {
    expect(setWithin(all, 2n, 100n, weighing)).to.deep.equal([wholeCheap]);
  });

  it('does not overshoot the upper bound', () => {
    expect(setWithin(all, 1n, 1n, weighing)).to.deep.equal([half]);
    expect(setWithin([wholeDear, wholeCheap], 1n, 1n, weighing)).to.equal(null);
  });

  it('takes nothing when nothing is needed, and null when even nothing is too much', () => {
    expect(setWithin(all, -3n, 0n, weighing)).to.deep.equal([]);
    expect(setWithin(all, -3n, -1n, weighing)).to.equal(null);
  });

  it('never takes what gains nothing', () => {
    expect(setWithin([of(0n, 0)], 1n, 5n, weighing)).to.equal(null);
  });
});
