import { expect } from 'chai';
import fc from 'fast-check';
import { readCsv, writeCsv } from './csv-text.js';

describe('CSV', () => {
  it('gives back every text', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '=1+1', "'=1", '+a', '-1', '@x', '\ttab', 'a,b', '"q"', '两行\r\n文字', ' 空格 ', '"'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        fc.boolean(),
        (rows, bom) => {
          expect(readCsv(writeCsv(rows, { bom }))).to.deep.equal(rows);
        },
      ),
      { seed: 9, numRuns: 500 },
    );
  });

  it('leaves no cell that a spreadsheet would run', () => {
    const text = writeCsv([['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']], { bom: false });
    const cells = text.trimEnd().match(/"(?:[^"]|"")*"|[^,]+/g)!;
    for (const cell of cells) expect(cell.replace(/^"/, '')).to.match(/^'/);
  });

  it('says on which line a quotation mark is out of place', () => {
    expect(() => readCsv('a,b\nc,"d\n')).to.throw('line 2');
    expect(() => readCsv('a,b"c\n')).to.throw('line 1');
  });
});
