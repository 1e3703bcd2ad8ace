import { utils, write } from 'xlsx';
import type { WorkbookErrorCode } from '../src/errors.js';
import type { Limits } from '../src/reader/limits.js';
import { encryptedXls, honestXls, oleWith } from './ole-files.js';
import { honestRows, part, rowXml, xlsxFrom } from './xlsx-parts.js';
import { makeZip } from './zip-files.js';

/** A file that must be refused: with which code, and under which limits other than the default ones. */
export interface HostileFile {
  readonly what: string;
  readonly bytes: () => Buffer;
  readonly code: WorkbookErrorCode;
  readonly limits?: Partial<Limits>;
}

const honest = (): Buffer => xlsxFrom({ sheetData: honestRows });

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level} "${'&a;'.repeat(10)}">`).join('')}]>`;
const sheetXml = (inside: string): string =>
  `<?xml version="1.0"?>${inside}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${honestRows}</sheetData></worksheet>`;

/** An OpenDocument workbook of this content. */
export const ods = (content: string): Buffer =>
  makeZip([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part(
      'META-INF/manifest.xml',
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
    part('styles.xml', '<office:document-styles/>'),
    part('content.xml', content),
  ]);

export const odsTable = (rows: string): string =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;

const MEGABYTE = 1024 * 1024;
const sheetPart = (xml: string): ReturnType<typeof part> => part('xl/worksheets/sheet1.xml', xml);

const notWorkbooks: readonly HostileFile[] = [
  { what: 'an empty file', bytes: () => Buffer.alloc(0), code: 'workbook.empty' },
  { what: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n'), code: 'workbook.not-a-workbook' },
  { what: 'a picture', bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), code: 'workbook.not-a-workbook' },
  { what: 'a program', bytes: () => Buffer.from('MZ\u0090\u0000', 'latin1'), code: 'workbook.not-a-workbook' },
  { what: 'a web page', bytes: () => Buffer.from('<html><table><tr><td>1'), code: 'workbook.not-a-workbook' },
  { what: 'JSON', bytes: () => Buffer.from('{ "format": "mlps-evaluation/1" }'), code: 'workbook.not-a-workbook' },
  { what: 'binary noise', bytes: () => Buffer.from([1, 0, 2, 0, 3]), code: 'workbook.not-a-workbook' },
  { what: 'text in no known encoding', bytes: () => Buffer.from([0x41, 0xff, 0xff, 0x0a]), code: 'workbook.damaged' },
  { what: 'a plain zip', bytes: () => makeZip([part('a.txt', 'x')]), code: 'workbook.not-a-workbook' },
  {
    what: 'a Word document',
    bytes: () => makeZip([part('word/document.xml', '<w/>')]),
    code: 'workbook.not-a-workbook',
  },
  {
    what: 'an old Word document',
    bytes: () => oleWith('/WordDocument', Buffer.alloc(64)),
    code: 'workbook.not-a-workbook',
  },
  { what: 'other XML', bytes: () => Buffer.from('<?xml version="1.0"?><a/>'), code: 'workbook.not-a-workbook' },
];

const damaged: readonly HostileFile[] = [
  {
    what: 'the first half of an .xlsx',
    bytes: () => honest().subarray(0, honest().length / 2),
    code: 'workbook.damaged',
  },
  { what: 'the head of an .xls', bytes: () => honestXls().subarray(0, 512), code: 'workbook.damaged' },
  { what: 'four bytes of a zip', bytes: () => Buffer.from('PK\u0003\u0004', 'latin1'), code: 'workbook.damaged' },
  { what: 'a workbook with a flipped byte', bytes: flipped, code: 'workbook.damaged' },
  {
    what: 'an encrypted .xlsx',
    bytes: () => oleWith('/EncryptedPackage', Buffer.alloc(64)),
    code: 'workbook.encrypted',
  },
  { what: 'an encrypted .xls', bytes: encryptedXls, code: 'workbook.encrypted' },
  {
    what: 'a zip with a password',
    bytes: () => makeZip([{ ...part('xl/workbook.xml', '<workbook/>'), encrypted: true }]),
    code: 'workbook.encrypted',
  },
  {
    what: 'a workbook without sheets',
    bytes: () => xlsxFrom({ sheetData: '', more: [noSheets()] }),
    code: 'workbook.no-sheet',
  },
];

function flipped(): Buffer {
  const bytes = honest();
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 10;
  bytes[at]! ^= 0xff;
  return bytes;
}

function noSheets(): ReturnType<typeof part> {
  return part(
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
  );
}

const bombs: readonly HostileFile[] = [
  {
    what: 'a zip bomb',
    bytes: () => xlsxFrom({ sheetData: honestRows, more: [{ name: 'xl/x.xml', bytes: Buffer.alloc(40 * MEGABYTE) }] }),
    code: 'workbook.bomb',
  },
  {
    what: 'many parts that are large together',
    bytes: () =>
      xlsxFrom({
        sheetData: honestRows,
        more: Array.from({ length: 30 }, (_, index) => part(`xl/media/${index}.xml`, 'x'.repeat(MEGABYTE))),
      }),
    code: 'workbook.bomb',
    limits: { inflatedBytes: 20 * MEGABYTE },
  },
  {
    what: 'a part that lies about its size',
    bytes: () =>
      xlsxFrom({ sheetData: honestRows, more: [{ ...sheetPart(sheetXml(' '.repeat(5000))), statedSize: 10 }] }),
    code: 'workbook.bomb',
  },
  {
    what: 'a zip of thousands of parts',
    bytes: () => makeZip(Array.from({ length: 4000 }, (_, index) => part(`xl/${index}.xml`, ''))),
    code: 'workbook.bomb',
  },
  {
    what: 'a path out of the folder',
    bytes: () => makeZip([part('../../outside.xml', '')]),
    code: 'workbook.unsafe-name',
  },
  { what: 'an absolute path', bytes: () => makeZip([part('/root.xml', '')]), code: 'workbook.unsafe-name' },
  {
    what: 'billion laughs in a sheet',
    bytes: () => xlsxFrom({ sheetData: '', more: [sheetPart(sheetXml(laughs))] }),
    code: 'workbook.unsafe-xml',
  },
  {
    what: 'billion laughs in UTF-16',
    bytes: () =>
      xlsxFrom({
        sheetData: '',
        more: [{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(`\uFEFF${sheetXml(laughs)}`, 'utf16le') }],
      }),
    code: 'workbook.unsafe-xml',
  },
  {
    what: 'an external entity in the shared strings',
    bytes: () =>
      xlsxFrom({
        sheetData: honestRows,
        more: [part('xl/sharedStrings.xml', '<!DOCTYPE s [<!ENTITY f SYSTEM "file:///etc/hostname">]><sst>&f;</sst>')],
      }),
    code: 'workbook.unsafe-xml',
  },
  { what: 'billion laughs in an .ods', bytes: () => ods(laughs + odsTable('')), code: 'workbook.unsafe-xml' },
  {
    what: 'billion laughs in XML 2003',
    bytes: () =>
      Buffer.from(`<?xml version="1.0"?>${laughs}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
    code: 'workbook.unsafe-xml',
  },
];

const oversized: readonly HostileFile[] = [
  { what: 'a file over the size limit', bytes: () => Buffer.alloc(31 * MEGABYTE, 0x41), code: 'workbook.too-large' },
  {
    what: 'a cell in row 1,048,576',
    bytes: () => xlsxFrom({ sheetData: honestRows + rowXml(1_048_576, ['x']) }),
    code: 'workbook.too-many-rows',
  },
  {
    what: 'a cell at XFD1',
    bytes: () => xlsxFrom({ sheetData: '<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>' }),
    code: 'workbook.too-many-columns',
  },
  {
    what: 'more cells than anybody fills in',
    bytes: () => xlsxFrom({ sheetData: `<row r="1">${'<c/>'.repeat(200_000)}</row>` }),
    code: 'workbook.too-many-cells',
    limits: { cells: 100_000 },
  },
  { what: 'more sheets than the limit', bytes: manySheets, code: 'workbook.too-many-sheets' },
  {
    what: 'an .ods row repeated a million times',
    bytes: () =>
      ods(
        odsTable(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      ),
    code: 'workbook.too-many-cells',
  },
  {
    what: 'one long text in a hundred thousand cells',
    bytes: longTexts,
    code: 'workbook.bomb',
  },
  { what: 'a CSV of 60,001 lines', bytes: () => Buffer.from('a,b\n'.repeat(60_001)), code: 'workbook.too-many-rows' },
  {
    what: 'a CSV line of a thousand filled cells',
    bytes: () => Buffer.from('x,'.repeat(1000)),
    code: 'workbook.too-many-columns',
  },
];

function manySheets(): Buffer {
  const book = utils.book_new();
  for (let index = 0; index < 201; index++) utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), `s${index}`);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer; // Node gives a Buffer
}

function longTexts(): Buffer {
  const text = 'x'.repeat(32_000);
  const strings = part(
    'xl/sharedStrings.xml',
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${text}</t></si></sst>`,
  );
  const rows = Array.from(
    { length: 50_000 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c><c r="B${index + 1}" t="s"><v>0</v></c></row>`,
  );
  return xlsxFrom({ sheetData: rows.join(''), more: [strings, contentTypesWithStrings()] });
}

function contentTypesWithStrings(): ReturnType<typeof part> {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return part(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
  );
}

/** Every file that must be refused with one clear sentence. */
export const hostileFiles: readonly HostileFile[] = [...notWorkbooks, ...damaged, ...bombs, ...oversized];
