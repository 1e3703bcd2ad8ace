import { expect } from 'chai';
import { nearSets } from './near-sets.js';
import type { Change } from './near-sets.js';

const change = (place: number, penalty: number, kind = String(place)): Change => {
  return { place, penalty, kind, gain: 10 ** place, weight: 1 };
};
const listed = (changes: Change[], most: number, limit = Infinity): string[] => {
  const sets = nearSets(changes, most, limit);
  return Array.from({ length: sets.size }, (_, index) =>
    sets
      .changesOf(index)
      .toSorted((one, other) => one - other)
      .join(''),
  );
};

describe('nearSets', () => {
  it('lists every set once, the least penalty first', () => {
    const changes = [change(0, 3), change(1, 1), change(2, 1.5)];
    expect(listed(changes, 20)).to.deep.equal(['', '1', '2', '12', '0', '01', '02', '012']);
  });

  it('tells up to which penalty nothing is missing', () => {
    const changes = [change(0, 3), change(1, 1), change(2, 1.5)];
    expect(nearSets(changes, 4, Infinity).reach).to.equal(3);
    expect(nearSets(changes, 20, 2).reach).to.equal(2.5);
    expect(nearSets(changes, 20, Infinity).reach).to.equal(Infinity);
    expect(nearSets([], 20, Infinity)).to.include({ size: 1, reach: Infinity });
  });

  it('takes changes that are alike in order only', () => {
    expect(listed([change(0, 1, 'a'), change(1, 1, 'a'), change(2, 2)], 20)).to.have.members([
      '',
      '0',
      '01',
      '2',
      '02',
      '012',
    ]);
  });

  it('adds up what the changes bring', () => {
    const sets = nearSets([change(0, 1), change(2, 2)], 20, Infinity);
    expect([...sets.gains.subarray(0, sets.size)]).to.deep.equal([0, 1, 100, 101]);
    expect([...sets.weights.subarray(0, sets.size)]).to.deep.equal([0, 1, 1, 2]);
  });
});
