import { expect } from 'chai';
import { freezeInput, thawInput } from './paper-input.js';

describe('the frozen data of a paper', () => {
  it('come back as they were, and equal data give equal bytes', () => {
    const input = { system: { name: '门诊业务系统' }, findings: [1, null, 'x'] };
    expect(thawInput(freezeInput(input).bytes)).to.deep.equal(input);
    expect(freezeInput(input).sha256).to.equal(freezeInput({ ...input }).sha256);
  });

  it('are not unpacked beyond a measure, however small they lie on the disk', () => {
    const { bytes } = freezeInput(' '.repeat(1_000_000));
    expect(bytes.length).to.be.lessThan(10_000);
    expect(() => thawInput(bytes, 100_000)).to.throw(RangeError);
  });
});
