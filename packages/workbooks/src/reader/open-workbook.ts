import { open } from 'node:fs/promises';
import { WorkbookError } from '../errors.js';
import { defaultLimits } from './limits.js';
import type { Limits } from './limits.js';
import type { PlainWorkbook } from './plain-workbook.js';
import { readInThread } from './thread-pool.js';

/**
 * Open a workbook of any kind that evaluators use (.xlsx, .xlsm, .xlsb, .xls, .et, .ods, .csv), safely: it is judged by its
 * content, not its name, and read in a thread with bounded memory and time. Macros, links and formulas are never run; the report
 * says that they were there.
 *
 * @param source the file's bytes, or its path
 * @param limits changes to the default limits
 * @returns every sheet as plain texts
 * @throws WorkbookError one code and one sentence for every way in which a file can be unreadable
 * @example (await openWorkbook('记录表.xlsx')).sheets[0].rows[0].cells // ['扩展标准', '控制点', …]
 */
export async function openWorkbook(source: Uint8Array | string, limits: Partial<Limits> = {}): Promise<PlainWorkbook> {
  const full = { ...defaultLimits, ...limits };
  return readInThread(await readBytes(source, full), full);
}

/** A copy of a file's bytes that may be handed over to the thread. @throws WorkbookError `workbook.missing`, `workbook.too-large` */
export async function readBytes(source: Uint8Array | string, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof source === 'string' ? await readFileWithin(source, limits) : source;
  refuseLarge(bytes.length, limits);
  return new Uint8Array(bytes);
}

async function readFileWithin(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      refuseLarge((await file.stat()).size, limits);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError(
      'workbook.missing',
      { why: (cause as NodeJS.ErrnoException).code ?? '未知原因' },
      { cause },
    );
  }
}

const MEGABYTE = 1024 * 1024;

function refuseLarge(size: number, limits: Limits): void {
  if (size <= limits.fileBytes) return;
  const values = { size: Math.ceil(size / MEGABYTE), limit: Math.floor(limits.fileBytes / MEGABYTE) };
  throw new WorkbookError('workbook.too-large', values);
}
