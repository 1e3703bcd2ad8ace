import { expect } from 'chai';
import { catalog, checkEvaluation } from '@mlps/controls';
import { generateBook } from '../../test-support/generate-book.js';
import type { ExpectedRow, GeneratedBook } from '../../test-support/generate-book.js';
import { bookBytes, csvBytes } from '../../test-support/sheet-draft.js';
import type { DraftType } from '../../test-support/sheet-draft.js';
import { readRecordBook } from './read-record-book.js';
import type { ReadRecordResult } from './read-record-book.js';

const placeOf = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet} ${row}`;
const rowsOf = (expected: readonly ExpectedRow[], ...outcomes: ExpectedRow['outcome'][]): string[] =>
  expected.filter(({ outcome }) => outcomes.includes(outcome)).map((row) => `${placeOf(row)} ${row.item}`);

/** What a wording is known by; levels that share it share the wording. */
const termsOf = (item: string): string => [...catalog.get(item).keywords].sort().join();

/** Every row must be where a person would put it. */
function expectReading({ evaluation, report }: ReadRecordResult, { expected }: Pick<GeneratedBook, 'expected'>): void {
  const objectOf = new Map(report.sheets.map(({ sheet, object }) => [sheet, object]));
  const placed = expected.filter(({ outcome }) => outcome === 'placed');
  expect(evaluation.findings.map(({ object, item, result }) => `${object} ${item} ${result}`)).to.have.members(
    placed.map(({ sheet, item, result }) => `${objectOf.get(sheet)} ${item} ${result}`),
  );
  expectRefusals(report, expected);
  expect(report.blank.map((row) => `${placeOf(row)} ${row.item}`)).to.have.members(rowsOf(expected, 'blank'));
  expect(report.doubled.map((row) => `${placeOf(row)} ${row.item}`)).to.have.members(rowsOf(expected, 'doubled'));
  expect(report.counts.read).to.equal(expected.length);
  expect(checkEvaluation(evaluation).issues).to.deep.equal([]);
}

/** Rows without a place, with the wording that they belong to. */
function expectRefusals({ notPlaced }: ReadRecordResult['report'], expected: readonly ExpectedRow[]): void {
  const refused = expected.filter(({ outcome }) => outcome === 'unknown-result' || outcome === 'other-level');
  expect(notPlaced.map((row) => `${placeOf(row)} ${row.code}`)).to.have.members(
    refused.map((row) => `${placeOf(row)} ${row.outcome}`),
  );
  const itemAt = new Map(refused.map((row) => [placeOf(row), row.item]));
  for (const row of notPlaced.filter(({ code }) => code === 'other-level'))
    expect(termsOf(row.belongsTo ?? '')).to.equal(termsOf(itemAt.get(placeOf(row))!));
}

const SEEDS_PER_CASE = 30;

describe('reading the record books of evaluators', function () {
  this.timeout(90_000); // hundreds of books on a machine that may be busy
  const types: readonly DraftType[] = ['xlsx', 'biff8', 'xlsx', 'ods', 'xlsx', 'xlsb', 'biff8', 'xlml'];
  for (const [index, type] of types.entries())
    it(`places every row that a person could place: ${SEEDS_PER_CASE} ${type} books from seed ${index * 1000}`, async () => {
      for (let seed = index * 1000; seed < index * 1000 + SEEDS_PER_CASE; seed++) {
        const book = generateBook(seed);
        const { grade, extensions } = book;
        const result = await readRecordBook(bookBytes(book.sheets, type), { grade, extensions });
        try {
          expectReading(result, book);
        } catch (cause) {
          throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
        }
      }
    });

  for (const encoding of ['utf8', 'bom', 'gbk'] as const)
    it(`reads a single sheet saved as CSV in ${encoding}`, async () => {
      for (let seed = 9000; seed < 9020; seed++) {
        const book = generateBook(seed);
        const sheet = book.sheets.at(-1)!;
        const own = { ...book, expected: book.expected.filter((row) => row.sheet === sheet.name) };
        const { grade, extensions } = book;
        const result = await readRecordBook(csvBytes(sheet, encoding), {
          grade,
          extensions,
          fileName: `${sheet.name}.csv`,
        });
        expectReading(result, own);
      }
    });
});
