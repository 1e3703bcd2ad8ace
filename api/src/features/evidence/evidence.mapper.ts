import { etagOf } from '../../http/etag.js';
import type { EvidenceDto } from './evidence.dto.js';
import type { EvidenceRow } from './evidence.entity.js';

/** @param row with its revisions and links loaded */
export function toEvidenceDto(row: EvidenceRow): EvidenceDto {
  const { id, version, createdAt, updatedAt, name, note, revisions = [], links = [] } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    name,
    note,
    revisions: revisions.map(({ revision, fileName, mediaType, size, sha256, uploadedBy, createdAt: at }) => ({
      revision,
      fileName,
      mediaType,
      size,
      sha256,
      uploadedBy,
      createdAt: at,
    })),
    links: links.map(({ id: linkId, rectificationItemId, findingId, trainingEventId, linkedBy, createdAt: at }) => ({
      id: linkId,
      rectificationItemId,
      findingId,
      trainingEventId,
      linkedBy,
      createdAt: at,
    })),
  };
}
