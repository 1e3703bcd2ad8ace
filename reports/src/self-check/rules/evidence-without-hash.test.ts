import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';

const id = 'evidence-without-hash';
const evidence = (sha256: string): ReturnType<typeof found> =>
  found(id, { records: recordsWith({ evidence: [{ name: '截图.png', sha256 }] }) });

describe('self-check: evidence without hash', () => {
  it('accepts a hash', () => expect(evidence('0a'.repeat(32))).to.deep.equal([]));
  for (const hash of ['', 'abc', 'z'.repeat(64)])
    it(`refuses ${JSON.stringify(hash.slice(0, 6))} of ${hash.length} characters`, () =>
      expect(evidence(hash)[0]!.place).to.contain('截图.png'));
});
