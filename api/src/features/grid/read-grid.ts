import { tailor } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { Plain } from '../../dto/plain.js';
import { EvidenceLink } from '../evidence/evidence.entity.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { readFindings } from '../findings/finding-store.js';
import { FindingRow } from '../findings/finding.entity.js';
import { contentOf } from '../findings/finding.mapper.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import type { Person } from '../findings/person.js';
import { ObjectRow } from '../objects/object.entity.js';
import { FindingConfirmation } from '../rounds/round.entity.js';
import type { GridCellsDto, GridDto, GridTextsDto } from './grid.dto.js';

/** Everything that a recording grid shows at once. @throws ApiError `resource.not-found` */
export async function readGrid(
  em: EntityManager,
  evaluationId: string,
  me: Person,
  withTexts: boolean,
): Promise<Plain<GridDto>> {
  const evaluation = await getEvaluation(em, evaluationId);
  const objects = await loadObjects(em, evaluationId);
  const items: string[] = itemsOfGrid(evaluation);
  const findings = await readFindings(em, evaluationId);
  const people = new People();
  const facts = {
    objects: positions(objects.map(({ key }) => key)),
    items: positions(items),
    evidence: await countEvidence(em, evaluationId),
    toConfirm: await pendingIds(em, evaluationId),
    people,
  };
  const cells = cellsOf(findings, facts);
  return {
    ...headOf(evaluation),
    me: me.id,
    objects: objects.map(({ key, name, kind }) => ({ id: key, name, kind })),
    items,
    people: people.list,
    cells,
    ...(withTexts ? { texts: textsOf(findings) } : {}),
  };
}

export function loadObjects(em: EntityManager, evaluationId: string): Promise<ObjectRow[]> {
  const select = { id: true, key: true, name: true, kind: true };
  return em.find(ObjectRow, { select, where: { evaluationId }, order: { id: 'ASC' } });
}

export function itemsOfGrid({ grade, extensions }: Pick<EvaluationRow, 'grade' | 'extensions'>): string[] {
  return tailor(grade, { extensions }).map(({ id }) => id);
}

function headOf(row: EvaluationRow): Omit<Plain<GridDto>, 'me' | 'objects' | 'items' | 'people' | 'cells' | 'texts'> {
  const { id, name, systemId, state, grade, extensions, edition, settings } = row;
  const { name: systemName, organizationId } = row.system!; // getEvaluation loads it
  return { evaluationId: id, name, systemId, systemName, organizationId, state, grade, extensions, edition, settings };
}

interface Facts {
  readonly objects: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, number>;
  readonly evidence: ReadonlyMap<string, number>;
  readonly toConfirm: ReadonlySet<string>;
  readonly people: People;
}

function cellsOf(findings: readonly RawFinding[], facts: Facts): GridCellsDto {
  const { people } = facts;
  return {
    object: findings.map(({ object_key }) => facts.objects.get(object_key)!), // every finding has its object
    item: findings.map(({ item }) => facts.items.get(item)!), // a change of grade refuses findings outside
    result: findings.map(({ result }) => result),
    version: findings.map(({ version }) => version),
    state: findings.map(({ state }) => state),
    risk: findings.map(({ risk }) => risk),
    hasRecord: findings.map(({ record }) => record !== null && record !== ''),
    toConfirm: findings.map(({ id, version }) => version === 1 && facts.toConfirm.has(id)),
    evidence: findings.map(({ id }) => facts.evidence.get(id) ?? 0),
    writer: findings.map((row) => people.indexOf(row.written_by_id, row.written_by)),
    submitter: findings.map((row) => people.indexOf(row.submitted_by_id, row.submitted_by)),
  };
}

function textsOf(findings: readonly RawFinding[]): GridTextsDto {
  const contents = findings.map(contentOf);
  return {
    record: contents.map(({ record }) => record ?? null),
    reason: contents.map(({ reason }) => reason ?? null),
    advice: contents.map(({ advice }) => advice ?? null),
    comment: findings.map(({ comment }) => comment),
    points: contents.map(({ points }) => points ?? null),
    hazard: contents.map(({ hazard }) => hazard ?? null),
  };
}

/** Persons in the order in which they are met. */
class People {
  readonly list: { id: string; name: string }[] = [];
  private readonly known = new Map<string, number>();
  indexOf(id: string | null, name: string | null): number | null {
    if (id === null) return null;
    const there = this.known.get(id);
    if (there !== undefined) return there;
    this.list.push({ id, name: name ?? id });
    this.known.set(id, this.list.length - 1);
    return this.list.length - 1;
  }
}

function positions(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, position) => [key, position]));
}

async function countEvidence(em: EntityManager, evaluationId: string): Promise<Map<string, number>> {
  const rows = await em
    .createQueryBuilder(EvidenceLink, 'link')
    .innerJoin(FindingRow, 'finding', 'finding.id = link.findingId')
    .select('link.findingId', 'id')
    .addSelect('COUNT(*)', 'count')
    .where('finding.evaluationId = :evaluationId', { evaluationId })
    .groupBy('link.findingId')
    .getRawMany<{ id: string; count: string | number }>(); // PostgreSQL gives counts as texts
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

async function pendingIds(em: EntityManager, evaluationId: string): Promise<Set<string>> {
  const rows = await em.findBy(FindingConfirmation, { evaluationId });
  return new Set(rows.map(({ id }) => id));
}
