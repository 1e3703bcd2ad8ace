import type { NoticeDto } from './notice.dto.js';
import type { NoticeFile, NoticeRow } from './notice.entity.js';

/** @param files those of this notice */
export function toNoticeDto(row: NoticeRow, files: readonly NoticeFile[]): NoticeDto {
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
      .map(({ format, fileName, size, sha256 }) => ({ format, fileName, size, sha256 })),
  };
}
