import type { Plain } from '../../dto/plain.js';
import { etagOf } from '../../http/etag.js';
import type { BookAppliedDto, BookColumnsDto, BookDto, BookSummaryDto, ColumnMappingDto } from './book.dto.js';
import type { BookRow, ColumnMappingRow } from './book.entity.js';
import { seenMark } from './preview.js';
import type { BookContents, Preview } from './preview.js';

export function toBookSummary(row: BookRow): Plain<BookSummaryDto> {
  const { id, version, createdAt, updatedAt, kind, state, fileName, size, sha256, uploadedBy } = row;
  const own = { id, version, etag: etagOf(row), createdAt, updatedAt };
  return { ...own, kind, state, fileName, size, sha256, uploadedBy, applied: appliedOf(row) };
}

/** A book with what it would do now. */
export function toBookDto(row: BookRow, preview: Preview & BookContents, repeated: boolean): BookDto {
  const { counts, notices, sheets, objects } = preview;
  return {
    ...toBookSummary(row),
    format: row.format,
    repeated,
    seen: seenMark(preview),
    counts,
    notices: [...notices],
    sheets: sheets.map(({ sheet, hidden, object, kind, domainZh, rows, skippedZh }) => ({
      sheet,
      hidden,
      object,
      kind,
      domain: domainZh,
      rows,
      skipped: skippedZh,
    })),
    objects: objects.map(({ id, name, kind, use, key }) => ({
      object: id,
      name,
      kind,
      use,
      key,
      findings: preview.findings.get(id) ?? 0,
    })),
    columns: columnsOf(preview),
    mapping: row.mapping,
  };
}

function columnsOf({ columns }: BookContents): BookColumnsDto | null {
  if (!columns) return null;
  const { sheet, headingRow, proposal } = columns;
  return {
    sheet,
    headingRow,
    columns: columns.columns.map(({ letters, heading, samples }) => ({ letters, heading, samples: [...samples] })),
    proposal: proposal?.mapping ?? null,
  };
}

function appliedOf(row: BookRow): BookAppliedDto | null {
  const { applied, appliedAt, appliedBy, evaluationId, createdEvaluationId } = row;
  if (!applied || appliedAt === null || appliedBy === null) return null;
  return { at: appliedAt, by: appliedBy, ...applied, evaluationId: evaluationId ?? createdEvaluationId };
}

export function toColumnMappingDto(row: ColumnMappingRow): ColumnMappingDto {
  const { id, version, createdAt, updatedAt, organizationId, name, mapping } = row;
  return { id, version, etag: etagOf(row), createdAt, updatedAt, organizationId, name, mapping };
}
