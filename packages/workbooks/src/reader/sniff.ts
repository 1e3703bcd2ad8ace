import { WorkbookError } from '../errors.js';

/** Families of files that are opened in different ways. */
export type Container = 'zip' | 'ole' | 'xml' | 'text';

/**
 * Tell what a file is by its first bytes; the name plays no part.
 * @throws WorkbookError `workbook.empty`, `workbook.not-a-workbook`
 */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new WorkbookError('workbook.empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  const other = signatures.find(([signature]) => startsWith(bytes, signature));
  if (other) throw new WorkbookError('workbook.not-a-workbook', { what: other[1] });
  return sniffText(bytes);
}

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], ' PDF'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
  [[0x47, 0x49, 0x46, 0x38], '图片'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包'],
  [[0x1f, 0x8b], '压缩包'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '文字文档'],
  [[0x4d, 0x5a], '可执行程序'],
  [[0x7f, 0x45, 0x4c, 0x46], '可执行程序'],
];

/** How far to look for the marks of XML, HTML and binary data. */
const LOOK_BYTES = 4096;

function sniffText(bytes: Uint8Array): Container {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, LOOK_BYTES);
  if (!isUtf16 && head.includes(0)) throw new WorkbookError('workbook.not-a-workbook', { what: '未知的二进制数据' });
  const start = new TextDecoder(isUtf16 && bytes[0] === 0xfe ? 'utf-16be' : isUtf16 ? 'utf-16le' : 'latin1')
    .decode(head)
    .replace(/^\uFEFF|^ï»¿/, '')
    .trimStart();
  if (/^<(!doctype\s+html|html|table|head|meta)/i.test(start))
    throw new WorkbookError('workbook.not-a-workbook', { what: '网页' });
  if (/^<\?xml|^<Workbook/i.test(start)) return 'xml';
  if (/^\{\s*"/.test(start)) throw new WorkbookError('workbook.not-a-workbook', { what: ' JSON 数据' });
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
