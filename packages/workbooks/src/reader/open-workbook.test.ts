import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { utils, write } from 'xlsx';
import { hostileFiles, ods, odsTable } from '../../test-support/hostile-files.js';
import { honestRows, part, rowXml, xlsxFrom } from '../../test-support/xlsx-parts.js';
import { WorkbookError } from '../errors.js';
import { openWorkbook } from './open-workbook.js';
import type { Limits } from './limits.js';
import type { PlainWorkbook } from './plain-workbook.js';

const honest = xlsxFrom({ sheetData: honestRows });

async function refusal(bytes: Uint8Array | string, limits?: Partial<Limits>): Promise<WorkbookError> {
  try {
    await openWorkbook(bytes, limits);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const firstRow = ({ sheets }: PlainWorkbook): readonly string[] => sheets[0]!.rows[0]!.cells;

/** Time of the processor, of all threads: a busy machine makes a test wait, not work. */
function processorMs(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

describe('opening hostile files', function () {
  this.timeout(60_000); // on a machine that is busy with much else

  const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

  for (const { what, bytes, code, limits } of hostileFiles)
    it(`refuses ${what} with ${code}, says what to do, and within seconds`, async () => {
      const file = bytes();
      const start = process.cpuUsage();
      const error = await refusal(file, limits);
      expect(error.code).to.equal(code);
      expect(error.message).to.match(/[一-鿿].*；.*[请可]/u);
      expect(error.message).to.not.contain('{');
      expect(processorMs(start)).to.be.below(8000);
    });

  it('stops a reading that takes too long', async () => {
    expect((await refusal(honest, { timeMs: 1 })).code).to.equal('workbook.time-out');
  });

  it('stops a reading that takes too much memory, and the process lives on', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => rowXml(row + 1, ['x'.repeat(20), `${row}`, 'y', 'z', 'w']));
    const error = await refusal(xlsxFrom({ sheetData: rows.join('') }), {
      heapMb: 24,
      inflatedBytes: 1e9,
      timeMs: 60_000,
    });
    expect(error.code).to.equal('workbook.out-of-memory');
  });

  it('says why a path cannot be opened', async () => {
    expect((await refusal(join(tmpdir(), 'no-such-book.xlsx'))).code).to.equal('workbook.missing');
  });

  after('leaves the service as it was', async () => {
    expect(firstRow(await openWorkbook(honest))).to.include('测评项');
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(prototypeBefore);
  });
});

describe('opening odd but honest files', () => {
  it('reads a file by its content, whatever its name says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mlps-workbooks-'));
    const path = join(folder, '记录.csv');
    await writeFile(path, honest);
    expect((await openWorkbook(path)).format).to.equal('xlsx');
    await rm(folder, { recursive: true });
  });

  it('passes over a stray format far below and far to the right', async () => {
    const stray = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    expect((await openWorkbook(xlsxFrom({ sheetData: honestRows + stray }))).sheets[0]!.rows).to.have.length(2);
  });

  it('names macros and external links and opens neither', async () => {
    const more = [part('xl/vbaProject.bin', 'macro'), part('xl/externalLinks/externalLink1.xml', '<externalLink/>')];
    const book = await openWorkbook(xlsxFrom({ sheetData: honestRows, more }));
    expect(book.format).to.equal('xlsm');
    expect(book.passive).to.deep.equal({ macros: true, externalLinks: 1, formulas: 0 });
  });

  it('reads the last value of a formula and never the formula, DDE included', async () => {
    const cell = (name: string, formula: string): string => `<c r="${name}1" t="str"><f>${formula}</f><v>7</v></c>`;
    const sheetData = `<row r="1">${cell('A', "cmd|'/c calc'!A1")}${cell('B', 'WEBSERVICE("http://example.invalid")')}</row>`;
    const book = await openWorkbook(xlsxFrom({ sheetData }));
    expect(firstRow(book)).to.deep.equal(['7', '7']);
    expect(book.passive.formulas).to.equal(2);
  });

  for (const name of ['__proto__', 'constructor', 'toString'])
    it(`takes a sheet named ${name} as a sheet like any other`, async () => {
      const book = await openWorkbook(xlsxFrom({ sheetData: honestRows, sheetName: name }));
      expect(book.sheets.map((sheet) => sheet.name).concat(book.unreadable)).to.deep.equal([name]);
      expect(({} as Record<string, unknown>)['rows']).to.equal(undefined);
    });

  it('does not parse comments, through which __proto__ once came in', async () => {
    const comments = part(
      'xl/comments1.xml',
      '<comments><authors><author>a</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>x</t></text></comment></commentList></comments>',
    );
    const relations = part(
      'xl/worksheets/_rels/sheet1.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
    );
    await openWorkbook(xlsxFrom({ sheetData: honestRows, more: [comments, relations] }));
    expect(({} as Record<string, unknown>)['c']).to.equal(undefined);
  });

  it('gives dates as days, numbers as they are, and errors as they show', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([[new Date(Date.UTC(2026, 2, 31)), 0.7, true, '007']], { UTC: true });
    sheet['E1'] = { t: 'e', v: 23, w: '#REF!' };
    sheet['!ref'] = 'A1:E1';
    utils.book_append_sheet(book, sheet, '表');
    for (const bookType of ['xlsx', 'biff8', 'xlsb', 'ods'] as const) {
      const cells = firstRow(await openWorkbook(write(book, { type: 'buffer', bookType }) as Buffer));
      expect(cells.slice(0, 4), bookType).to.deep.equal(['2026-03-31', '0.7', 'TRUE', '007']);
      expect(cells[4], bookType).to.be.oneOf(bookType === 'ods' ? [undefined] : ['#REF!', '#23']); // the library writes no errors to ODS
    }
  });

  it('finds hidden sheets, rows and columns', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['a'], ['b']]);
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{ hidden: true }];
    utils.book_append_sheet(book, sheet, '隐藏');
    book.Workbook = { Sheets: [{ Hidden: 1 }] };
    const plain = (await openWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).sheets[0]!;
    expect(plain).to.deep.include({ hidden: true, hiddenRows: [2], hiddenColumns: [1] });
  });

  it('finds rows that an OpenDocument sheet hides or filters, and not the blank ones behind them', async () => {
    const row = (text: string, more = ''): string =>
      `<table:table-row${more}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
    const rows = [
      row('a'),
      row('b', ' table:visibility="filter"'),
      row('c', ' table:number-rows-repeated="2"'),
      row('d', ' table:visibility="collapse"'),
      '<table:table-row table:number-rows-repeated="1048500" table:visibility="collapse"><table:table-cell/></table:table-row>',
    ];
    const plain = (await openWorkbook(ods(odsTable(rows.join(''))))).sheets[0]!;
    expect(plain).to.deep.include({ name: '表', hiddenRows: [2, 5] });
  });

  it('passes over the empty cells of a CSV line, however many', async () => {
    expect(firstRow(await openWorkbook(Buffer.from(`x${','.repeat(300_000)}`)))[0]).to.equal('x');
  });

  it('reads several files at once', async () => {
    const books = await Promise.all(Array.from({ length: 6 }, () => openWorkbook(honest)));
    for (const book of books) expect(firstRow(book)).to.have.length(5);
  });

  it('leaves the caller its bytes', async () => {
    const bytes = new Uint8Array(honest);
    await openWorkbook(bytes);
    expect(bytes.length).to.equal(honest.length);
  });
});
