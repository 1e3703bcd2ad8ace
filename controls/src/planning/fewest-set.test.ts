import { expect } from 'chai';
import { fewestSet } from './fewest-set.js';

describe('fewestSet', () => {
  it('takes the greatest gains, from the pool where they count', () => {
    const choices = [4n, 6n, 5n].map((gain, index) => ({ pool: index % 2, gain, cost: 0 }));
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 6n })).to.deep.equal([choices[1]]);
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 7n })).to.have.members(choices);
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 8n })).to.equal(null);
  });
});
