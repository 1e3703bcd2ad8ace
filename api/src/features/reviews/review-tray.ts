import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import type { Plain } from '../../dto/plain.js';
import { FindingRow } from '../findings/finding.entity.js';
import type { Person } from '../findings/person.js';
import type { TrayDto, TrayEntryDto } from './review.dto.js';

const MOST_ENTRIES = 200;

/** What waits for a second person, and what came back: one line per evaluation that is not completed. */
export async function readTray(em: EntityManager, access: Access, person: Person): Promise<Plain<TrayDto>> {
  const own = '(finding.writtenById = :person OR finding.submittedById = :person)';
  const count = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const builder = em
    .createQueryBuilder(FindingRow, 'finding')
    .innerJoin('finding.evaluation', 'evaluation')
    .innerJoin('evaluation.system', 'system')
    .select('evaluation.id', 'evaluationId')
    .addSelect('evaluation.name', 'evaluationName')
    .addSelect('system.id', 'systemId')
    .addSelect('system.name', 'systemName')
    .addSelect(count("finding.state = 'submitted'"), 'submitted')
    .addSelect(count(`finding.state = 'submitted' AND ${own}`), 'submittedOwn')
    .addSelect(count("finding.state = 'returned'"), 'returned')
    .addSelect(count(`finding.state = 'returned' AND ${own}`), 'returnedOwn')
    .where("finding.state IN ('submitted', 'returned') AND evaluation.state <> 'completed'")
    .groupBy('evaluation.id')
    .addGroupBy('evaluation.name')
    .addGroupBy('system.id')
    .addGroupBy('system.name')
    .orderBy('MAX(finding.updatedAt)', 'DESC')
    .limit(MOST_ENTRIES)
    .setParameters({ person: person.id });
  access.restrict(builder, 'evaluations.read', { organization: 'system.organizationId', evaluation: 'evaluation.id' });
  const rows = await builder.getRawMany<Record<keyof TrayEntryDto | 'submittedOwn', string | number>>();
  return { items: rows.map(toEntry) };
}

/** PostgreSQL gives sums as texts. */
function toEntry(row: Record<keyof TrayEntryDto | 'submittedOwn', string | number>): Plain<TrayEntryDto> {
  const submitted = Number(row.submitted);
  return {
    evaluationId: String(row.evaluationId),
    evaluationName: String(row.evaluationName),
    systemId: String(row.systemId),
    systemName: String(row.systemName),
    submitted,
    acceptable: submitted - Number(row.submittedOwn),
    returned: Number(row.returned),
    returnedOwn: Number(row.returnedOwn),
  };
}
