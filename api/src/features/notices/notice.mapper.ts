import type { NoticeDto } from './notice.dto.js';
import type { PaperFile } from '../papers/paper.entity.js';
import type { NoticeFormat, NoticeRow } from './notice.entity.js';

/** @param files those of this notice */
export function toNoticeDto(row: NoticeRow, files: readonly PaperFile[]): NoticeDto {
  const { id, createdAt, evaluationId, issuer, number, year, serial, addressee, date, deadline, contact, phone } = row;
  return {
    id,
    createdAt,
    evaluationId,
    issuer,
    number,
    year,
    serial,
    addressee,
    date,
    deadline,
    contact,
    phone,
    problems: row.problems,
    files: files
      .toSorted((one, other) => (one.format < other.format ? -1 : 1))
      .flatMap(({ format, fileName, size, sha256 }) =>
        isNoticeFormat(format) ? { format, fileName, size, sha256 } : [],
      ),
  };
}

/** The register of notices speaks of PDF and Excel; the paper has Word beside them. */
function isNoticeFormat(format: string): format is NoticeFormat {
  return format === 'pdf' || format === 'xlsx';
}
