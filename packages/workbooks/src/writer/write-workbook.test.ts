import { expect } from 'chai';
import { read, utils } from 'xlsx';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { inflateRawSync } from 'node:zlib';
import type { Book, BookCell, BookSheet } from './book.js';
import { dateCell, footerText } from './book.js';
import { CUT_NOTE, LONGEST_CELL_TEXT } from './cell-text.js';
import { writeWorkbook } from './write-workbook.js';

const created = new Date('2026-09-30T00:00:00Z');
const columns = [{ width: 10 }, { width: 20 }];
const book = (...sheets: BookSheet[]): Book => ({ title: '清单', author: '某单位', created, sheets });
const sheet = (rows: BookCell[][], more: Partial<BookSheet> = {}): BookSheet => ({
  name: '清单',
  columns,
  rows: rows.map((cells) => ({ cells })),
  ...more,
});

/** Written by hucre, read by SheetJS: two libraries must agree. */
async function readBack(...sheets: BookSheet[]): Promise<WorkBook> {
  const options = {
    type: 'array',
    cellStyles: true,
    cellNF: true,
    cellDates: true,
    UTC: true,
    bookFiles: true,
  } as const;
  return read(await writeWorkbook(book(...sheets)), options);
}
async function cellBack(cell: BookCell): Promise<CellObject> {
  const { Sheets } = await readBack(sheet([[cell]]));
  return Sheets['清单']!['A1'] as CellObject; // the sheet has this cell
}
/** The XML of the first sheet, for what SheetJS does not read. */
async function sheetXml(given: BookSheet): Promise<string> {
  return partOf(Buffer.from(await writeWorkbook(book(given))), 'xl/worksheets/sheet1.xml');
}

describe('writeWorkbook', () => {
  it('keeps a text that begins like a formula a text', async () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|" /C calc"!A0'])
      expect(await cellBack(text))
        .to.deep.include({ t: 's', v: text })
        .and.not.have.property('f');
  });
  it('keeps a text that looks like an escape', async () =>
    expect((await cellBack('_x0041_ 与 _x000D_')).v).to.equal('_x0041_ 与 _x000D_'));
  it('drops control characters and half surrogates', async () =>
    expect((await cellBack('甲\u0000\u001f乙\ud83d')).v).to.equal('甲乙'));
  it('keeps emoji, rare characters and line feeds', async () =>
    expect((await cellBack('🙂𠮷\n二')).v).to.equal('🙂𠮷\n二'));
  it('cuts a text that no cell holds, and says so in the cell', async () => {
    const { v } = await cellBack('字'.repeat(40_000));
    expect(v).to.have.length(LONGEST_CELL_TEXT);
    expect(String(v).endsWith(CUT_NOTE)).to.equal(true);
  });
  it('keeps a text of exactly the longest length', async () =>
    expect((await cellBack('字'.repeat(LONGEST_CELL_TEXT))).v).to.equal('字'.repeat(LONGEST_CELL_TEXT)));
  it('writes a day as a date, in every time zone the same', async () => {
    const cell = await cellBack(dateCell('2026-09-30'));
    expect(cell.t).to.equal('d');
    expect(cell.v).to.deep.equal(new Date('2026-09-30T00:00:00Z'));
    expect(cell.z).to.equal('yyyy-mm-dd');
  });
  it('writes numbers and truth values as such', async () => {
    expect(await cellBack(76.02)).to.include({ t: 'n', v: 76.02 });
    expect(await cellBack(true)).to.include({ t: 'b', v: true });
  });
  it('gives short texts the text format, so that editing them makes no date', async () =>
    expect((await cellBack('1-2')).z).to.equal('@'));
  it('writes a formula of the product’s own', async () =>
    expect(await cellBack({ value: 2, formula: 'COUNTA(B1:B9)' })).to.include({ f: 'COUNTA(B1:B9)' }));
  it('hides columns and sheets', async () => {
    const hidden = sheet([['甲']], { columns: [{ width: 5, hidden: true }] });
    const back = await readBack(
      hidden,
      sheet([['乙']], { name: '_附', hidden: 'very' }),
      sheet([['丙']], { name: '附', hidden: true }),
    );
    expect(back.Sheets['清单']!['!cols']![0]!.hidden).to.equal(true);
    expect(back.Workbook!.Sheets!.map((entry) => entry.Hidden)).to.deep.equal([0, 2, 1]);
  });
  it('merges cells', async () =>
    expect(mergesOf((await readBack(sheet([['题']], { merges: ['A1:B1'] }))).Sheets['清单']!)).to.deep.equal([
      'A1:B1',
    ]));
  it('makes wrapped rows as high as their text', async () => {
    const rows = [['短'], ['字'.repeat(60)], ['字'.repeat(60)]].map(([value]) => [
      { value: value!, look: { wrap: true } },
    ]);
    const back = (await readBack(sheet(rows, { merges: ['A3:B3'] }))).Sheets['清单']!['!rows']!;
    const [low, high, merged] = back.map((row) => row.hpt!) as [number, number, number]; // three rows in, three out
    expect(high).to.be.greaterThan(10 * low);
    expect(merged).to.be.within(2 * low, high / 2);
    expect(high).to.be.at.most(409);
  });
  it('gives equal bytes for equal books', async () => {
    const make = (): Promise<Uint8Array> => writeWorkbook(book(sheet([['甲', dateCell('2026-01-01')]])));
    expect(Buffer.compare(await make(), await make())).to.equal(0);
  });
  it('freezes, filters, offers lists and takes dates', async () => {
    const xml = await sheetXml(
      sheet(
        [
          ['状态', '日期'],
          [null, null],
        ],
        {
          freeze: { rows: 1, columns: 1 },
          filter: 'A1:B2',
          lists: [{ range: 'A2:A2', entries: ['未开始', '已完成'] }],
          dates: [{ range: 'B2:B2', from: '2026-01-01', to: '2026-12-31' }],
        },
      ),
    );
    expect(xml).to.match(/<pane xSplit="1" ySplit="1"[^>]*state="frozen"/);
    expect(xml).to.include('<autoFilter ref="A1:B2"/>');
    expect(xml).to.match(/<dataValidation type="list" sqref="A2:A2"[^>]*><formula1>"未开始,已完成"<\/formula1>/);
    expect(xml).to.match(/type="date" sqref="B2:B2"[^>]*><formula1>46023<\/formula1><formula2>46387<\/formula2>/);
  });
  it('protects a sheet except its open cells', async () => {
    const rows: BookCell[][] = [['锁定', { value: null, look: { open: true } }]];
    const bytes = Buffer.from(await writeWorkbook(book(sheet(rows, { protection: {} }))));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).to.include('<sheetProtection sheet="1"').and.include('<c r="B1"');
    expect(partOf(bytes, 'xl/styles.xml')).to.match(/<protection locked="(0|false)"/);
  });
  it('prints on A4 with title rows, page numbers and breaks', async () => {
    const print = {
      orientation: 'landscape',
      titleRows: [1, 1],
      titleColumns: ['A', 'B'],
      scale: 70,
      breakAfterColumns: [1],
      footer: '第 &P 页',
    } as const;
    const given = sheet([['甲', '乙']], { name: '某 清单', print });
    const bytes = Buffer.from(await writeWorkbook(book(given)));
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).to.include('paperSize="9"').and.include('orientation="landscape"').and.include('scale="70"');
    expect(xml).to.include('<oddFooter>第 &amp;P 页</oddFooter>').and.include('<brk id="1"');
    expect(partOf(bytes, 'xl/workbook.xml')).to.include("'某 清单'!$A:$B,'某 清单'!$1:$1");
  });
  it('doubles the sign that begins a code in running lines', () =>
    expect(footerText('研发&运维')).to.equal('研发&&运维'));
  it('colours cells for which a rule holds', async () =>
    expect(
      await sheetXml(sheet([['高']], { colors: [{ range: 'A1:A1', formula: '$A1="高"', fill: 'F8CBAD' }] })),
    ).to.include('<formula>$A1="高"</formula>'));
});

describe('a book that Excel would not take', () => {
  const refused: [behaviour: string, sheets: BookSheet[], message: RegExp][] = [
    ['has a sheet name with a slash', [sheet([], { name: '甲/乙' })], /sheet name "甲\/乙"/],
    ['has a sheet name of 32 characters', [sheet([], { name: '字'.repeat(32) })], /1 to 31 characters/],
    ['has one sheet name twice', [sheet([]), sheet([])], /given twice/],
    [
      'has a list box with a comma in an entry',
      [sheet([], { lists: [{ range: 'A1:A1', entries: ['甲,乙'] }] })],
      /list box A1:A1/,
    ],
    [
      'has a list box that is too long',
      [sheet([], { lists: [{ range: 'A1:A1', entries: ['字'.repeat(256)] }] })],
      /at most 255/,
    ],
    ['has a merge that is no range', [sheet([], { merges: ['A1'] })], /merge A1/],
  ];
  for (const [behaviour, sheets, message] of refused)
    it(`is refused when it ${behaviour}`, async () => {
      const error = await writeWorkbook(book(...sheets)).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RangeError).with.property('message').that.matches(message);
    });
});

function mergesOf(back: WorkSheet): string[] {
  return back['!merges']!.map((range) => utils.encode_range(range));
}

/** One file out of a zip, by its entry in the directory at the end. */
function partOf(zip: Buffer, name: string): string {
  const entry = zip.lastIndexOf(name) - 46;
  const packed = zip.readUInt16LE(entry + 10) === 8;
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return (packed ? inflateRawSync(bytes) : bytes).toString('utf8');
}
