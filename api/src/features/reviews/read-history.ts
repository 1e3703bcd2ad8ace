import type { EntityManager } from 'typeorm';
import type { Plain } from '../../dto/plain.js';
import { getFinding } from '../findings/finding.service.js';
import type { FindingPlace } from '../findings/finding.service.js';
import { contentOf } from '../findings/finding.mapper.js';
import { actorOf, listVersions } from '../findings/finding-versions.js';
import type { FindingHistoryDto, FindingVersionDto } from './review.dto.js';

/** Every version of a finding that is kept, the one of today last. @throws ApiError `resource.not-found` */
export async function readHistory(em: EntityManager, place: FindingPlace): Promise<Plain<FindingHistoryDto>> {
  const finding = await getFinding(em, place);
  const earlier = await listVersions(em, finding.id);
  const now: Plain<FindingVersionDto> = {
    version: finding.version,
    at: finding.updated_at,
    by: actorOf(finding),
    state: finding.state,
    comment: finding.comment,
    content: contentOf(finding),
  };
  const before = earlier.map(({ version, at, by, state, comment, content }) => ({
    version,
    at,
    by,
    state,
    comment,
    content,
  }));
  return { versions: [...before, now] };
}
