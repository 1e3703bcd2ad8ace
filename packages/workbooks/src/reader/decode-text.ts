import { WorkbookError } from '../errors.js';

export interface DecodedText {
  readonly text: string;
  /** name of the character set, as the report says it */
  readonly encoding: string;
}

/**
 * Decode a text file: by its byte order mark; else UTF-8 when it is valid throughout; else GB 18030, which holds GBK and GB2312.
 * @throws WorkbookError `workbook.damaged` when the bytes are none of these
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return decodeGb(bytes);
  }
}

function decodeGb(bytes: Uint8Array): DecodedText {
  try {
    return decode(bytes, 'gb18030');
  } catch (cause) {
    throw new WorkbookError('workbook.damaged', { why: '文字既不是 UTF-8 也不是 GBK' }, { cause });
  }
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
}
