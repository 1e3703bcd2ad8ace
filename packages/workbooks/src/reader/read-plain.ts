import { WorkbookError } from '../errors.js';
import { checkOds } from './check-ods.js';
import { decodeText } from './decode-text.js';
import { inspectOle } from './inspect-ole.js';
import { inspectParts, isInspected } from './inspect-parts.js';
import type { Limits } from './limits.js';
import { parseCsv } from './parse-csv.js';
import { parseSpreadsheet } from './parse-spreadsheet.js';
import type { Passive, PlainSheet, PlainWorkbook } from './plain-workbook.js';
import { sniff } from './sniff.js';
import { storeZip } from './store-zip.js';
import { unzipChecked } from './unzip-checked.js';

const nothingPassive: Passive = { macros: false, externalLinks: 0, formulas: 0 };

/**
 * Read a file of unknown kind into plain sheets. Runs in the reading thread; `openWorkbook` is the door.
 * @throws WorkbookError
 */
export async function readPlain(bytes: Uint8Array, limits: Limits): Promise<PlainWorkbook> {
  switch (sniff(bytes)) {
    case 'zip':
      return readZip(bytes, limits);
    case 'ole':
      return readOle(bytes, limits);
    case 'xml':
      return readXml(bytes, limits);
    case 'text':
      return readCsv(bytes, limits);
  }
}

async function readZip(bytes: Uint8Array, limits: Limits): Promise<PlainWorkbook> {
  const { parts, names } = await unzipChecked(bytes, limits, isInspected);
  const inspection = inspectParts(parts, names, limits);
  const content = parts.find((part) => part.name === 'content.xml');
  const hidden = inspection.format === 'ods' && content ? checkOds(content.bytes.toString('utf8'), limits) : null;
  const { sheets, unreadable } = parseSpreadsheet(storeZip(inspection.parts), limits, inspection.hides);
  return {
    format: inspection.format,
    encoding: null,
    passive: inspection.passive,
    sheets: hidden ? sheets.map((sheet) => ({ ...sheet, hiddenRows: rowsHidden(sheet, hidden) })) : sheets,
    unreadable,
  };
}

/** Rows that are hidden and hold anything. */
function rowsHidden({ name, rows }: PlainSheet, hidden: ReadonlyMap<string, readonly number[]>): number[] {
  const filled = new Set(rows.map(({ row }) => row));
  return (hidden.get(name) ?? []).filter((row) => filled.has(row));
}

function readOle(bytes: Uint8Array, limits: Limits): PlainWorkbook {
  const passive = inspectOle(bytes);
  return { format: 'xls', encoding: null, passive, ...parseSpreadsheet(Buffer.from(bytes), limits, true) };
}

/** XML Spreadsheet 2003, which Excel saves as .xml or .xls. */
function readXml(bytes: Uint8Array, limits: Limits): PlainWorkbook {
  const { text } = decodeText(bytes);
  if (/<!DOCTYPE|<!ENTITY/.test(text)) throw new WorkbookError('workbook.unsafe-xml', { part: '正文' });
  if (!text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new WorkbookError('workbook.not-a-workbook', { what: ' XML 数据' });
  return { format: 'xml', encoding: null, passive: nothingPassive, ...parseSpreadsheet(text, limits, true) };
}

function readCsv(bytes: Uint8Array, limits: Limits): PlainWorkbook {
  const { text, encoding } = decodeText(bytes);
  const rows = parseCsv(text, limits, CSV_SHEET);
  const sheet = { name: CSV_SHEET, hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return { format: 'csv', encoding, sheets: [sheet], unreadable: [], passive: nothingPassive };
}

/** A CSV has one sheet without a name. */
const CSV_SHEET = 'CSV';
