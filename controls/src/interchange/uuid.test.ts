import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { sha1 } from './sha1.js';
import { uuidOf } from './uuid.js';

describe('sha1', () => {
  it('gives what the platform gives, for messages of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha1(bytes)).toString('hex')).to.equal(createHash('sha1').update(bytes).digest('hex'));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('uuidOf', () => {
  it('gives the example of RFC 9562', () => {
    expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).to.equal(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});
