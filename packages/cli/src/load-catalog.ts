import { MlpsError, readCatalog } from '@mlps/controls';
import type { CatalogDocument } from '@mlps/controls';
import { fromCatalogCsv, fromOscalCatalog } from '@mlps/controls/interchange';
import { CliError, EXIT } from './exit-codes.js';
import { readInput } from './files.js';

/**
 * Read a catalog in any form that `mlps export` writes: our own JSON, OSCAL, or CSV.
 * @returns null for a file that is none of them, such as an evaluation document
 * @throws CliError exit code 3 naming file, place and fault
 */
export async function loadCatalog(path: string): Promise<CatalogDocument | null> {
  const text = (await readInput(path)).toString('utf8');
  const read = readerFor(text);
  if (!read) return null;
  try {
    return read(text);
  } catch (cause) {
    if (!(cause instanceof MlpsError)) throw cause;
    const faults = cause.issues.slice(0, MOST_ISSUES).map((issue) => `\n  ${issue.messageZh}`);
    throw new CliError(EXIT.badInput, `${path}：目录无法读取：${cause.message}${faults.join('')} (catalog refused)`, {
      cause,
    });
  }
}

const MOST_ISSUES = 20;

function readerFor(text: string): ((text: string) => CatalogDocument) | null {
  if (/^\uFEFF?status,id,level,/.test(text)) return fromCatalogCsv;
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  const parsed = parsedOrNull(text);
  if (parsed === null) return null;
  if ('catalog' in parsed) return () => fromOscalCatalog(parsed);
  return String((parsed as { format?: unknown }).format).startsWith('mlps-catalog/') ? readCatalog : null;
}

function parsedOrNull(text: string): object | null {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as object;
  } catch {
    return null; // whoever reads evaluations says where it breaks
  }
}
