import type { Contradiction, PaperKind } from '@mlps/reports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { RectificationItem } from '../rectification/rectification.entity.js';
import type { StaleReason } from './describe-changes.js';
import type { ContradictionDto, PaperDto, StaleReasonDto } from './paper.dto.js';
import type { ShownPaper } from './paper.service.js';

export function toPaperDto({ row, files, stale }: ShownPaper): PaperDto {
  const { id, createdAt, kind, subjectId, organizationId, systemId, evaluationId, title, about, issuer, number } = row;
  const { year, serial, paperVersion, date, issuedBy, replacesId, replacedById, replaceReason, facts } = row;
  return {
    id,
    createdAt,
    kind,
    subjectId,
    organizationId,
    systemId,
    evaluationId,
    title,
    about,
    issuer,
    number,
    year,
    serial,
    paperVersion,
    date,
    issuedBy,
    replacesId,
    replacedById,
    replaceReason,
    facts,
    files: files
      .toSorted((one, other) => (one.format < other.format ? -1 : 1))
      .map(({ format, fileName, size, sha256 }) => ({ format, fileName, size, sha256 })),
    contradictions: [...row.contradictions],
    notes: row.warnings,
    stale: stale.length > 0,
    staleReasons: stale.map(toStaleReasonDto),
  };
}

function toStaleReasonDto({ part, messageZh, object, item, record }: StaleReason): StaleReasonDto {
  return { part, messageZh, object: object ?? null, item: item ?? null, record: record ?? null };
}

/** Contradictions with the ids of this service, so that a screen can lead to what they speak of. */
export async function toContradictionDtos(
  em: EntityManager,
  { kind, subjectId }: { readonly kind: PaperKind; readonly subjectId: string },
  contradictions: readonly Contradiction[],
): Promise<ContradictionDto[]> {
  const ids = await itemIds(em, kind, subjectId, contradictions);
  return contradictions.map(({ id, severity, place, messageZh, remedyZh, target }) => {
    const { object = null, item = null, record = null, field = null } = target ?? {};
    const rectificationItemId = record === null ? null : (ids.get(record) ?? null);
    return {
      id,
      severity,
      place,
      messageZh,
      remedyZh,
      target: target ? { object, item, record, rectificationItemId, field } : null,
    };
  });
}

async function itemIds(
  em: EntityManager,
  kind: PaperKind,
  subjectId: string,
  contradictions: readonly Contradiction[],
): Promise<Map<string, string>> {
  const keys = [...new Set(contradictions.flatMap(({ target }) => target?.record ?? []))];
  if (keys.length === 0) return new Map();
  if (kind === 'acceptance') return new Map(keys.map((key) => [key, subjectId]));
  const where = kind === 'selfInspection' ? { sourceId: subjectId } : { evaluationId: subjectId };
  const rows = await em.find(RectificationItem, {
    select: { id: true, key: true },
    where: { ...where, key: In(keys) },
  });
  return new Map(rows.map(({ id, key }) => [key, id]));
}
