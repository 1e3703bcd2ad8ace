import { expect } from 'chai';
import { isUUID } from 'class-validator';
import { createIds } from './ids.js';

describe('createIds', () => {
  it('gives UUIDs of version 7', () => {
    expect(isUUID(createIds(Date.now)(), 7)).to.equal(true);
  });

  it('gives ids that sort in the order in which they were made, also within a millisecond', () => {
    const newId = createIds(() => 1_795_000_000_000);
    const ids = Array.from({ length: 10_000 }, newId);
    expect([...ids].sort()).to.deep.equal(ids);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('does not fall behind when the clock goes back', () => {
    const times = [1000, 900, 1001];
    const newId = createIds(() => times.shift()!);
    const ids = [newId(), newId(), newId()];
    expect([...ids].sort()).to.deep.equal(ids);
  });
});
