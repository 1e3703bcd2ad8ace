import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { contentOf } from './finding.mapper.js';
import type { RawFinding } from './finding.mapper.js';
import { FindingVersion } from './finding-version.entity.js';

/** How many earlier versions of one finding are kept; the oldest go first. */
export const VERSIONS_KEPT = 50;
const ROWS_PER_STATEMENT = 500;

/** Keep findings as they are, before they are changed. */
export async function keepVersions(em: EntityManager, app: AppContext, findings: readonly RawFinding[]): Promise<void> {
  const rows = findings.map((finding) => ({
    id: app.newId(),
    findingId: finding.id,
    version: finding.version,
    at: finding.updated_at,
    by: actorOf(finding),
    state: finding.state,
    comment: finding.comment,
    content: contentOf(finding),
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await em.insert(FindingVersion, rows.slice(start, start + ROWS_PER_STATEMENT));
  for (const { id, version } of findings) if (version > VERSIONS_KEPT) await dropOldest(em, id, version);
}

/** Whose act made the finding what it is. */
export function actorOf({ state, written_by, submitted_by, reviewed_by }: RawFinding): string | null {
  if (state === 'saved') return written_by;
  return state === 'submitted' ? submitted_by : reviewed_by;
}

async function dropOldest(em: EntityManager, findingId: string, version: number): Promise<void> {
  await em
    .createQueryBuilder()
    .delete()
    .from(FindingVersion)
    .where('findingId = :findingId AND version <= :last', { findingId, last: version - VERSIONS_KEPT })
    .execute();
}

/** The earlier versions of a finding, oldest first. */
export function listVersions(em: EntityManager, findingId: string): Promise<FindingVersion[]> {
  return em.find(FindingVersion, { where: { findingId }, order: { version: 'ASC' } });
}
