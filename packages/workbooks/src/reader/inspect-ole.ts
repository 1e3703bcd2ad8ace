import { CFB as untypedCfb } from 'xlsx';
import { WorkbookError } from '../errors.js';
import type { Passive } from './plain-workbook.js';

interface CfbContainer {
  readonly FullPaths: readonly string[];
}

interface CfbEntry {
  readonly content: Uint8Array;
}

/** The part of the library's CFB reader that is used here; it ships no types for it. */
const CFB = untypedCfb as {
  read(bytes: Buffer, options: { type: 'buffer' }): CfbContainer;
  find(container: CfbContainer, path: string): CfbEntry | null;
};

/** Records of BIFF8 that matter here. */
const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const SUP_BOOK = 0x01ae;
/** A SupBook of this size only says that the workbook refers to itself. */
const SUP_BOOK_SELF = 4;

/**
 * Look into an OLE container (.xls, .et) before it is parsed.
 * @throws WorkbookError `workbook.encrypted`, `workbook.not-a-workbook`, `workbook.damaged`
 */
export function inspectOle(bytes: Uint8Array): Passive {
  const container = openContainer(bytes);
  const has = (name: RegExp): boolean => container.FullPaths.some((path) => name.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new WorkbookError('workbook.encrypted');
  const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
  if (!stream) throw new WorkbookError('workbook.not-a-workbook', { what: otherContent(has) });
  const counts = countRecords(Buffer.from(stream.content));
  return { macros: has(/_VBA_PROJECT/i), ...counts };
}

function openContainer(bytes: Uint8Array): CfbContainer {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch (cause) {
    throw new WorkbookError('workbook.damaged', { why: '文件不完整' }, { cause });
  }
}

function otherContent(has: (name: RegExp) => boolean): string {
  if (has(/WordDocument/)) return '文字文档';
  if (has(/PowerPoint/)) return '演示文稿';
  return '其他 Office 文件';
}

function countRecords(stream: Buffer): { formulas: number; externalLinks: number } {
  let formulas = 0;
  let externalLinks = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (type === FILE_PASS) throw new WorkbookError('workbook.encrypted');
    if (type === FORMULA) formulas++;
    if (type === SUP_BOOK && size > SUP_BOOK_SELF) externalLinks++;
    at += 4 + size;
  }
  return { formulas, externalLinks };
}
