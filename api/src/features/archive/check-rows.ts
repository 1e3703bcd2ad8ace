import { LONGEST_TEXT } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { ApiError } from '../../errors/api-error.js';
import { textAt } from './archive-rows.js';
import type { ArchivedRow } from './archive-rows.js';
import { holdsJson } from '../contact-protection/field-transformer.js';
import { archiveTables, keyOf } from './archive-tables.js';
import { jsonFaultOf } from './json-shapes.js';
import type { ArchiveTable } from './archive-tables.js';
import type { OpenArchive } from './open-archive.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
/** Columns of JSON that hold a list; the others hold an object. */
const LISTS = new Set(['extensions', 'modules', 'contradictions', 'warnings', 'measures']);
/** A version column has the type that its database gives it. */
const INTEGERS = new Set<unknown>(['integer', 'int4', 'int', Number]);
/** What no database of both keeps: U+0000 and halves of surrogate pairs. */
const UNKEEPABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Whether the rows of an archive are such as this service writes: a signature tells who wrote them, not that they are right.
 * @throws ApiError `archive.invalid` naming table, row and field
 */
export function checkRows(em: EntityManager, archive: OpenArchive): void {
  const keys = new Map<string, Set<string>>();
  for (const table of archiveTables) {
    const rows = archive.rows.get(table.name) ?? [];
    const columns = em.connection.getMetadata(table.entity).columns;
    const own = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const at: Place = { table, index, row };
      checkColumns(columns, at);
      checkWords(at);
      checkJson(columns, at);
      checkParents(at, keys);
      const key = keyOf(table, row);
      if (own.has(key)) throw wrong(at, table.key ?? 'id', '同一编号出现了两次');
      own.add(key);
    }
    keys.set(table.name, own);
    requireUnique(table, rows);
  }
  checkWhole(archive);
}

interface Place {
  readonly table: ArchiveTable;
  readonly index: number;
  readonly row: ArchivedRow;
}

function checkColumns(columns: readonly ColumnMetadata[], at: Place): void {
  const known = new Set(columns.map(({ propertyName }) => propertyName));
  for (const name of Object.keys(at.row)) if (!known.has(name)) throw wrong(at, name, '本版本不认识这一项');
  for (const column of columns) {
    const value = at.row[column.propertyName];
    if (value === null || value === undefined) {
      if (column.isNullable) continue; // an older version may not have had it
      throw wrong(at, column.propertyName, '缺少内容');
    }
    const fault = faultOf(column, value);
    if (fault !== null) throw wrong(at, column.propertyName, fault);
  }
}

function checkJson(columns: readonly ColumnMetadata[], at: Place): void {
  const names = columns.filter(holdsJson).map(({ propertyName }) => propertyName);
  const fault = jsonFaultOf(at.table.name, names, at.row);
  if (fault) throw wrong(at, ...fault);
}

function faultOf(column: ColumnMetadata, value: unknown): string | null {
  const { type, length, propertyName } = column;
  if (holdsJson(column)) return jsonFault(LISTS.has(propertyName), value);
  if (type === 'boolean') return typeof value === 'boolean' ? null : '应为 true 或 false';
  if (INTEGERS.has(type)) return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? null : '应为整数';
  if (type === 'double precision') return Number.isFinite(value) ? null : '应为数字';
  return textFault(Number(length || 0), propertyName, value);
}

function jsonFault(isList: boolean, value: unknown): string | null {
  if (typeof value !== 'object' || Array.isArray(value) !== isList) return isList ? '应为列表' : '应为对象';
  return UNKEEPABLE.test(JSON.stringify(value)) ? '含有不能保存的字符' : null;
}

/** `extra` is the rest of a document, whose size is bounded by that of the archive. */
function textFault(length: number, property: string, value: unknown): string | null {
  if (typeof value !== 'string') return '应为文本';
  if (UNKEEPABLE.test(value)) return '含有不能保存的字符';
  const most = length > 0 ? length : LONGEST_TEXT;
  if (value.length > most && property !== 'extra') return `超过 ${most} 个字符`;
  if (length === 10 && !DAY.test(value)) return '应为日期';
  if (length === 24 && !TIME.test(value)) return '应为 UTC 时间';
  if (length === 36 && !ID.test(value)) return '应为编号';
  if (length === 64 && !HASH.test(value)) return '应为散列值';
  return null;
}

function checkWords(at: Place): void {
  for (const [property, words] of Object.entries(at.table.words ?? {})) {
    const value = at.row[property];
    if (value !== null && !words.includes(textAt(at.row, property)))
      throw wrong(at, property, `应为 ${words.join('、')} 之一`);
  }
}

function checkParents(at: Place, keys: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [property, target] of Object.entries(at.table.parents)) {
    const value = at.row[property];
    if (value === null && target.endsWith('?')) continue;
    if (!keys.get(target.replace('?', ''))?.has(textAt(at.row, property)))
      throw wrong(at, property, '所指的数据不在档案中');
  }
}

function requireUnique(table: ArchiveTable, rows: readonly ArchivedRow[]): void {
  for (const properties of table.unique ?? []) {
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const key = JSON.stringify(properties.map((name) => row[name]));
      if (seen.has(key)) throw wrong({ table, index, row }, properties.join('、'), '与另一行相同');
      seen.add(key);
    }
  }
}

/** What one row alone cannot tell. */
function checkWhole({ manifest, rows, members }: OpenArchive): void {
  const [system, ...more] = rows.get('systems') ?? [];
  if (!system || more.length > 0 || system['id'] !== manifest.system.id)
    throw invalid('rows/systems.json 应恰好有清单所说的那一个系统');
  const files: readonly (readonly [string, string, string])[] = [
    ['paper_files', 'sha256', 'files'],
    ['papers', 'inputSha256', 'files'],
    ['evidence_revisions', 'sha256', 'evidence'],
  ];
  for (const [name, property, folder] of files)
    for (const row of rows.get(name) ?? []) {
      const sha256 = row[property];
      const size = sha256 === null ? 0 : members.sizeOf(`${folder}/${textAt(row, property)}`);
      if (size === null || (property === 'sha256' && size !== row['size']))
        throw invalid(
          `rows/${name}.json 所指的文件 ${folder}/${textAt(row, property).slice(0, 64)} 不在档案中，或大小不符`,
        );
    }
  for (const row of rows.get('evidence_links') ?? [])
    if (row['trainingEventId'] !== null || (row['findingId'] === null) === (row['rectificationItemId'] === null))
      throw invalid('rows/evidence_links.json 中有一行没有恰好挂在一处');
}

function wrong({ table, index, row }: Place, property: string, why: string): ApiError {
  const id = keyOf(table, row).slice(0, 40);
  return invalid(`rows/${table.name}.json 第 ${index + 1} 行（${id}）的 ${property.slice(0, 80)}：${why}`);
}

/** Nothing was written yet, wherever this is thrown. */
export function invalid(what: string): ApiError {
  return new ApiError(
    'archive.invalid',
    `档案的内容有误：${what}。没有写入任何内容；请让来源用同一版本重新导出，或升级本实例`,
  );
}
