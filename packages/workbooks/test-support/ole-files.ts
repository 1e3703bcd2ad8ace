import { CFB, utils, write } from 'xlsx';

/** An .xls of one small sheet, as the library writes it. */
export function honestXls(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['控制点', '测评项', '符合情况']]), '表');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer; // Node gives a Buffer
}

/** The library ships no types for its container writer. */
const container = CFB as {
  utils: {
    cfb_new(): object;
    cfb_add(container: object, path: string, bytes: Buffer): void;
  };
  read(bytes: Buffer, options: { type: 'buffer' }): object;
  find(container: object, path: string): { content: Buffer };
  write(container: object, options: { type: 'buffer' }): Buffer;
};

/** An OLE container that holds one stream. */
export function oleWith(path: string, bytes: Buffer): Buffer {
  const ole = container.utils.cfb_new();
  container.utils.cfb_add(ole, path, bytes);
  return container.write(ole, { type: 'buffer' });
}

/** An .xls whose stream begins with the record of an encrypted file. */
export function encryptedXls(): Buffer {
  const ole = container.read(honestXls(), { type: 'buffer' });
  const stream = container.find(ole, 'Workbook').content;
  const filePass = Buffer.from([0x2f, 0x00, 0x04, 0x00, 0x01, 0x00, 0x01, 0x00]);
  return oleWith('/Workbook', Buffer.concat([stream.subarray(0, 20), filePass, stream.subarray(20)]));
}
