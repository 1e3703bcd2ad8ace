import { MlpsError, requireEntries, requireFields } from '../../errors.js';
import { CATALOG_FORMAT } from '../../versions/catalog-document.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from '../../versions/catalog-document.js';
import { readCatalog } from '../../versions/read-catalog.js';
import { readCsv, writeCsv } from './csv-text.js';
import type { CsvOptions } from './csv-text.js';

const itemFields = [
  'id',
  'level',
  'part',
  'clause',
  'letter',
  'domain',
  'pointZh',
  'pointEn',
  'sag',
  'importance',
  'keywords',
  'statementZh',
  'statementEn',
  'kinds',
] as const satisfies readonly (keyof CatalogItem)[];
const retiredFields = ['since', 'replacedBy', 'reasonZh', 'reasonEn'] as const satisfies readonly (keyof RetiredItem)[];
const documentFields = ['standard', 'version', 'schemaVersion'] as const;
const heads = ['status', ...itemFields, ...retiredFields, ...documentFields] as const;
type Head = (typeof heads)[number];

/**
 * A catalog as CSV, one row per item, retired ids last. {@link fromCatalogCsv} reads it back without loss.
 * @example toCatalogCsv(shippedCatalog()).split('\r\n').length // 944
 */
export function toCatalogCsv(document: CatalogDocument, options?: CsvOptions): string {
  requireFields('document', document);
  requireEntries('items', document.items);
  requireEntries('retired', document.retired);
  const about = [document.standard, document.version, String(document.schemaVersion)];
  const none = retiredFields.map(() => '');
  const items = document.items.map((item) => [
    'current',
    ...itemFields.map((field) => cellOf(item[field])),
    ...none,
    ...about,
  ]);
  const retired = document.retired.map((entry) => [
    'retired',
    ...itemFields.map((field) => (field === 'id' ? entry.id : '')),
    ...retiredFields.map((field) => entry[field] ?? ''),
    ...about,
  ]);
  return writeCsv([heads, ...items, ...retired], options);
}

/**
 * Read back a catalog from CSV.
 * @throws MlpsError `interchange.invalid` for a missing column or a broken line, `catalog.invalid` with every fault of the items
 * @example fromCatalogCsv(toCatalogCsv(shippedCatalog())).items.length // 942
 */
export function fromCatalogCsv(text: string): CatalogDocument {
  const [head = [], ...rows] = readCsv(text);
  const missing = heads.filter((name) => !head.includes(name));
  if (missing.length > 0) throw new MlpsError('interchange.invalid', `line 1: no column ${missing.join(', ')}`);
  const cells = rows.map((row) => new Map(head.map((name, column) => [name, row[column] ?? ''])));
  const read = (row: ReadonlyMap<string, string>, field: Head): string => row.get(field) ?? '';
  const first = cells[0] ?? new Map<string, string>();
  const document = {
    format: CATALOG_FORMAT,
    standard: read(first, 'standard'),
    version: read(first, 'version'),
    schemaVersion: Number(read(first, 'schemaVersion')),
    items: cells
      .filter((row) => read(row, 'status') !== 'retired')
      .map((row) => Object.fromEntries(itemFields.map((field) => [field, valueOf(field, read(row, field))]))),
    retired: cells
      .filter((row) => read(row, 'status') === 'retired')
      .map((row) => ({
        id: read(row, 'id'),
        ...Object.fromEntries(retiredFields.map((field) => [field, read(row, field)])),
        replacedBy: read(row, 'replacedBy') || null,
      })),
  };
  return readCatalog(JSON.stringify(document));
}

/** Lists in one cell: a bar between, and a backslash before a bar or backslash of the text. */
function cellOf(value: string | number | readonly string[]): string {
  if (typeof value !== 'object') return String(value);
  return value.map((entry) => entry.replaceAll(/[\\|]/g, '\\$&')).join('|');
}

function valueOf(field: keyof CatalogItem, text: string): unknown {
  if (field === 'level') return Number(text);
  if (field !== 'keywords' && field !== 'kinds') return text;
  return text === '' ? [] : (text.match(/(?:\\.|[^\\|])+/g) ?? []).map((entry) => entry.replaceAll(/\\(.)/g, '$1'));
}
