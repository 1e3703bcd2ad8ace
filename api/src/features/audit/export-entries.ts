import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { StreamReply } from '../../operations/operation.js';
import type { AuditEntryDto, AuditExportQuery } from './audit.dto.js';
import { toAuditEntryDto } from './audit.mapper.js';
import { everyEntry } from './list-entries.js';

export const exportTypes = ['text/csv', 'application/x-ndjson'] as const;

/** The entries that fit, as a file that grows while it is sent. */
export function exportEntries(em: EntityManager, query: AuditExportQuery): StreamReply {
  const csv = query.format !== 'jsonl';
  const lines = csv ? csvLines(em, query) : jsonLines(em, query);
  return {
    open: () => Readable.from(lines),
    mediaType: `${csv ? exportTypes[0] : exportTypes[1]}; charset=utf-8`,
    fileName: `审计记录.${csv ? 'csv' : 'jsonl'}`,
    size: null,
  };
}

async function* jsonLines(em: EntityManager, query: AuditExportQuery): AsyncGenerator<string> {
  for await (const entry of everyEntry(em, query)) yield `${JSON.stringify(toAuditEntryDto(entry))}\n`;
}

type Cell = (entry: AuditEntryDto) => unknown;
const columns: readonly (readonly [string, Cell])[] = [
  ['序号', ({ seq }) => seq],
  ['时间', ({ at }) => at],
  ['操作者编号', ({ actorId }) => actorId],
  ['操作者', ({ actorName }) => actorName],
  ['来源地址', ({ address }) => address],
  ['操作', ({ operation }) => operation],
  ['对象种类', ({ objectKind }) => objectKind],
  ['对象编号', ({ objectId }) => objectId],
  ['结果', ({ result }) => result],
  ['理由', ({ reason }) => reason],
  ['改动', ({ changes, bulk }) => JSON.stringify([...changes, ...bulk])],
  ['说明', ({ note }) => note && JSON.stringify(note)],
  ['请求编号', ({ requestId }) => requestId],
  ['校验值', ({ hash }) => hash],
  ['前一条的校验值', ({ prevHash }) => prevHash],
];

async function* csvLines(em: EntityManager, query: AuditExportQuery): AsyncGenerator<string> {
  yield `\ufeff${columns.map(([head]) => head).join(',')}\r\n`; // spreadsheets know UTF-8 by the mark
  for await (const entry of everyEntry(em, query)) {
    const shown = toAuditEntryDto(entry);
    yield `${columns.map(([, cell]) => csvCell(cell(shown))).join(',')}\r\n`;
  }
}

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
