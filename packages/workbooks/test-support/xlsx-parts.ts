import { makeZip } from './zip-files.js';
import type { ZipEntry } from './zip-files.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const part = (name: string, xml: string): ZipEntry => ({ name, bytes: Buffer.from(xml, 'utf8') });

/** A row of inline texts. */
export function rowXml(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, index) => `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

export interface XlsxParts {
  /** rows of the only sheet */
  readonly sheetData: string;
  readonly sheetName?: string;
  /** XML behind the rows, e.g. merges */
  readonly afterRows?: string;
  /** parts to add, or to put in the place of the usual ones */
  readonly more?: readonly ZipEntry[];
}

/** A small workbook from its XML, to be bent as a test needs it. */
export function xlsxFrom({ sheetData, sheetName = '表', afterRows = '', more = [] }: XlsxParts): Buffer {
  const usual = [
    part(
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${afterRows}</worksheet>`,
    ),
  ];
  const names = new Set(more.map(({ name }) => name));
  return makeZip([...usual.filter(({ name }) => !names.has(name)), ...more]);
}

/** Heading and one row that every reader of record books must place. */
export const honestRows =
  rowXml(1, ['扩展标准', '控制点', '测评项', '结果记录', '符合情况']) +
  rowXml(2, ['安全通用要求', '防雷击', 'a）应将机柜、设施和设备接地，通过接地系统接地；', '现场核查', '符合']);
