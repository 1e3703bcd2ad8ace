import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readRecordBook } from './read-record-book.js';
import type { ReadRecordResult } from './read-record-book.js';

/** One generated book, and what LibreOffice 7.4 made of it when it opened and saved it in other formats. */
const read = (name: string): Promise<ReadRecordResult> =>
  readRecordBook(fileURLToPath(new URL(`../../../test-support/fixtures/${name}`, import.meta.url)), {
    grade: 'S2A2G2',
  });

describe('a record book saved by LibreOffice', () => {
  let original: ReadRecordResult;
  before(async () => {
    original = await read('record-book.xlsx');
    expect(original.report.counts.placed).to.be.greaterThan(50);
    expect(original.report.counts.notPlaced).to.be.greaterThan(0);
  });

  for (const name of ['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])
    it(`reads equal from ${name}`, async () => {
      const { evaluation, report } = await read(name);
      expect(evaluation.objects).to.deep.equal(original.evaluation.objects);
      expect(evaluation.findings).to.deep.equal(original.evaluation.findings);
      const { counts, notPlaced, blank, doubled, remarks } = report;
      const { counts: before } = original.report;
      expect(counts).to.deep.equal(before);
      expect([notPlaced, blank, doubled, remarks]).to.deep.equal([
        original.report.notPlaced,
        original.report.blank,
        original.report.doubled,
        original.report.remarks,
      ]);
    });
});
