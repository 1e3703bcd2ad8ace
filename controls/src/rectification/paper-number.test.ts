import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../errors.js';
import { formatNumber, parseNumber } from './paper-number.js';

describe('paper numbers', () => {
  const number = fc.record({
    issuerCode: fc.stringMatching(/^[\p{Script=Han}A-Za-z]{1,10}$/u),
    year: fc.integer({ min: 1949, max: 9999 }),
    serial: fc.integer({ min: 1, max: 1_000_000 }),
  });
  it('read back what they print', () =>
    fc.assert(
      fc.property(number, (each) => {
        expect(parseNumber(formatNumber(each))).to.deep.equal(each);
      }),
      { seed: 6 },
    ));
  for (const text of ['整改[2026]12号', '整改（2026）第12号', ' 整改 【2026】 012 号 '])
    it(`${text} is read as typed by hand`, () =>
      expect(parseNumber(text)).to.deep.equal({ issuerCode: '整改', year: 2026, serial: 12 }));
  for (const text of ['', '整改2026年12号', '〔2026〕12号', '整改〔2026〕0号', '整改〔26〕1号', '整改〔2026〕'])
    it(`“${text}” is no number`, () => expect(parseNumber(text)).to.equal(null));
  for (const part of [
    { issuerCode: ' ' },
    { issuerCode: '整〔改' },
    { issuerCode: '整\n改' },
    { serial: 0 },
    { serial: 1.5 },
    { year: 26 },
  ])
    it(`refuse to print ${JSON.stringify(part)}`, () =>
      expect(() => formatNumber({ issuerCode: '整改', year: 2026, serial: 12, ...part })).to.throw(MlpsError));
});
