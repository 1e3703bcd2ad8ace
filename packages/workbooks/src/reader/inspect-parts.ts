import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';
import type { Passive, WorkbookFormat } from './plain-workbook.js';
import type { ZipPart } from './unzip-checked.js';

/** What a zipped workbook is and holds, found without building anything from it. */
export interface Inspection {
  readonly format: WorkbookFormat;
  readonly passive: Passive;
  /** whether any row or column is hidden; reading that costs time, so it is read only then */
  readonly hides: boolean;
  /** the parts to hand to the spreadsheet library */
  readonly parts: readonly ZipPart[];
}

/** Folders and parts that hold no cell: pictures, charts, comments, links, macros, themes. They are never parsed. */
const dropped =
  /(^|\/)(media|drawings|charts|embeddings|externalLinks|printerSettings|activeX|ctrlProps|theme|pivotTables|pivotCache|queryTables|slicers|threadedComments|persons|customXml|customProperty|docProps|webextensions|tables|Pictures|Thumbnails|Object[^/]*|Basic|Configurations2)\/|(^|\/)comments[^/]*\.(xml|bin)$|vbaProject|calcChain|worksheets\/_rels\//i;

/** Whether the content of a part is looked at; the size of every part is counted anyway. */
export function isInspected(name: string): boolean {
  return /\.(xml|rels|bin|vml)$|^mimetype$/i.test(name) && !/vbaProject|printerSettings|media\//i.test(name);
}

/**
 * Check the parts of a zipped workbook.
 * @param names all parts, whether inspected or not
 * @throws WorkbookError `workbook.unsafe-xml`, `workbook.not-a-workbook`, `workbook.too-many-cells`
 */
export function inspectParts(parts: readonly ZipPart[], names: readonly string[], limits: Limits): Inspection {
  for (const part of parts) refuseEntities(part);
  const format = formatOf(parts, names);
  const sheets = parts.filter((part) => isCells(part.name));
  let cells = 0;
  let formulas = 0;
  for (const sheet of sheets) {
    const tags = countTags(sheet.bytes);
    cells += tags.cells;
    formulas += tags.formulas;
  }
  if (cells > limits.cells) throw new WorkbookError('workbook.too-many-cells', { limit: limits.cells });
  return {
    format,
    passive: {
      macros: names.some((name) => /vbaProject\.bin$|(^|\/)Basic\//i.test(name)),
      externalLinks: names.filter((name) => /externalLinks\/[^/]+\.(xml|bin)$/i.test(name)).length,
      formulas,
    },
    hides: sheets.some(({ bytes }) => hiddenMarks.some((mark) => bytes.includes(mark))),
    parts: parts.filter((part) => !dropped.test(part.name)),
  };
}

const hiddenMarks = ['hidden="1"', 'hidden="true"', 'visibility="collapse"', 'visibility="filter"'];

const isCells = (name: string): boolean => /worksheets\/[^/]+\.(xml|bin)$|^content\.xml$/i.test(name);

function formatOf(parts: readonly ZipPart[], names: readonly string[]): WorkbookFormat {
  const mime = parts.find((part) => part.name === 'mimetype')?.bytes.toString('latin1') ?? '';
  if (mime.includes('opendocument.spreadsheet')) return 'ods';
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) return 'xlsb';
  if (!names.some((name) => /(^|\/)workbook\d*\.xml$/i.test(name)))
    throw new WorkbookError('workbook.not-a-workbook', { what: otherContent(names, mime) });
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? 'xlsm' : 'xlsx';
}

function otherContent(names: readonly string[], mime: string): string {
  if (names.some((name) => name.startsWith('word/')) || mime.includes('opendocument.text')) return '文字文档';
  if (names.some((name) => name.startsWith('ppt/'))) return '演示文稿';
  return '压缩包';
}

const declarations = ['<!DOCTYPE', '<!ENTITY'].flatMap((mark) => [
  Buffer.from(mark, 'utf8'),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(mark, 'utf16le').swap16(),
]);

function refuseEntities(part: ZipPart): void {
  if (!/\.(xml|rels|vml)$/i.test(part.name)) return;
  if (declarations.some((mark) => part.bytes.includes(mark)))
    throw new WorkbookError('workbook.unsafe-xml', { part: part.name.slice(0, 80) });
}

const [LESS, SPACE, GREATER, SLASH, C, F] = [0x3c, 0x20, 0x3e, 0x2f, 0x63, 0x66];

/** Count `<c …>` and `<f …>` in one pass over the bytes; both open with the bracket, so nothing is decoded. */
function countTags(bytes: Buffer): { cells: number; formulas: number } {
  let cells = 0;
  let formulas = 0;
  for (let at = bytes.indexOf(LESS); at >= 0 && at < bytes.length - 2; at++) {
    if (bytes[at] !== LESS) continue;
    const end = bytes[at + 2];
    if (end !== SPACE && end !== GREATER && end !== SLASH) continue;
    if (bytes[at + 1] === C) cells++;
    else if (bytes[at + 1] === F) formulas++;
  }
  return { cells, formulas };
}
