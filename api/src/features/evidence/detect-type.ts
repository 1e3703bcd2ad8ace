import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { ApiError } from '../../errors/api-error.js';
import { extensionOf } from './file-name.js';
import { zipNames } from './zip-names.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The kinds of file that are taken: extension → media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
};

/** Media types of every kind, for the contract. */
export const takenTypes: readonly string[] = [...new Set(Object.values(mediaTypes))];

/** The part that makes an office file what it is. */
const officeParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const;

/**
 * The media type of a received file, by what is in it. Name and declared type must agree with the content.
 * @param name a cleaned name
 * @throws ApiError `evidence.type` for a kind that is not taken, `evidence.type-differs` when the content is another
 */
export async function detectType(
  received: { readonly path: string; readonly size: number; readonly mediaType: string | null },
  name: string,
): Promise<string> {
  const extension = extensionOf(name);
  const wanted = mediaTypes[extension];
  if (wanted === undefined)
    throw new ApiError('evidence.type', `不接受 .${extension} 文件；可用：${Object.keys(mediaTypes).join('、')}`);
  const file = await open(received.path);
  try {
    const found = await typeOf(file, received.size, wanted);
    const declared = received.mediaType;
    const lies = declared !== null && takenTypes.includes(declared) && !sameKind(declared, wanted);
    if (found !== null && !lies) return found;
  } finally {
    await file.close();
  }
  throw new ApiError(
    'evidence.type-differs',
    `文件「${name}」的内容不是它的名称或声明的类型；请上传原来的文件，不要改扩展名`,
  );
}

/** Every kind of text may be declared as any other. */
function sameKind(one: string, other: string): boolean {
  return one === other || (one.startsWith('text/') && other.startsWith('text/'));
}

async function typeOf(file: FileHandle, size: number, wanted: string): Promise<string | null> {
  if (wanted.startsWith('text/')) return textType(file, wanted);
  if (wanted.startsWith(OFFICE)) return (await officeType(file, size)) === wanted ? wanted : null;
  const head = Buffer.alloc(16);
  await file.read(head, 0, 16, 0);
  return magicType(head) === wanted ? wanted : null;
}

function magicType(head: Buffer): string | null {
  const text = head.toString('latin1');
  if (text.startsWith('%PDF-')) return mediaTypes['pdf']!; // entries of the table above, here and below
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return mediaTypes['png']!;
  if (text.startsWith('\xff\xd8\xff')) return mediaTypes['jpg']!;
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return mediaTypes['webp']!;
  return null;
}

async function officeType(file: FileHandle, size: number): Promise<string | null> {
  const names = await zipNames(file, size);
  if (!names?.includes('[Content_Types].xml')) return null;
  // macros do not belong into a file that calls itself free of them
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  const kinds = Object.entries(officeParts).filter(([, part]) => names.includes(part));
  return kinds.length === 1 ? mediaTypes[kinds[0]![0]]! : null; // the one that is there
}

/** UTF-8, else GB 18030; control characters and scripts with an interpreter line are no text. */
async function textType(file: FileHandle, wanted: string): Promise<string | null> {
  for (const encoding of ['utf-8', 'gb18030'])
    if (await isText(file, encoding)) return `${wanted}; charset=${encoding}`;
  return null;
}

const PIECE = 64 * 1024;

async function isText(file: FileHandle, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const piece = Buffer.alloc(PIECE);
  let position = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE, position);
      const text = decoder.decode(piece.subarray(0, bytesRead), { stream: bytesRead > 0 });
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      if (/[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text)) return false;
      if (position === 0 && text.startsWith('#!')) return false;
      if (bytesRead === 0) return true;
      position += bytesRead;
    }
  } catch {
    return false; // bytes that the encoding does not have
  }
}
