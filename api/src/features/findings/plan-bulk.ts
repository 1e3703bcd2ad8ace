import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { compileValidator } from '../../dto/compile-validator.js';
import type { RequestIssue } from '../../dto/compile-validator.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { ObjectRow } from '../objects/object.entity.js';
import { FindingRowInput } from './bulk.dto.js';
import type { BulkInput, FindingRemovalInput, RemovalConflictDto, RowConflictDto, RowSkipDto } from './bulk.dto.js';
import { checkRows } from './check-rows.js';
import { readFindingsOn } from './finding-store.js';
import type { FindingToWrite } from './finding-store.js';
import { contentOf, fullContent, sameContent, toFindingDto } from './finding.mapper.js';
import type { RawFinding } from './finding.mapper.js';
import type { Person } from './person.js';

/** What a bulk call would do, row by row; made before anything is written, so that preview and real run are one thing. */
export interface BulkPlan {
  readonly writes: (FindingToWrite & { readonly row: number })[];
  /** the findings that the writes replace */
  readonly replaced: RawFinding[];
  readonly removals: RawFinding[];
  readonly refusals: Map<number, RequestIssue[]>;
  readonly conflicts: RowConflictDto[];
  readonly removalConflicts: RemovalConflictDto[];
  readonly skips: RowSkipDto[];
  inserted: number;
  unchanged: number;
}

/** Whoever asks, and what he asks for beside the rows. */
export interface BulkAsker {
  readonly writer: Person;
  readonly reopenAccepted: boolean;
}

export async function planBulk(
  em: EntityManager,
  app: AppContext,
  evaluation: EvaluationRow,
  { rows, removals = [] }: Pick<BulkInput, 'rows' | 'removals'>,
  asker: BulkAsker,
): Promise<BulkPlan> {
  const { refusals, sound, indexes } = readRows(rows);
  const objects = await objectsOf(em, evaluation.id, [...sound, ...removals]);
  const numberOf = (position: number): number => indexes[position]!; // indexes runs along with sound
  for (const [position, issues] of checkRows(evaluation, objects.keys(), sound.map(withoutVersion), numberOf))
    refusals.set(numberOf(position), issues);
  const known = await knownFindings(em, [...objects.values()]);
  const plan = emptyPlan(refusals);
  const at = timestamp(app);
  for (const [position, row] of sound.entries()) {
    const index = numberOf(position);
    if (refusals.has(index)) continue;
    const objectId = objects.get(row.object)!; // checkRows refused unknown ones
    const first = evaluation.removedVersion + 1;
    const place = { number: index + 1, row, objectId, first, known: known.get(`${objectId}/${row.item}`) ?? null };
    planRow(plan, place, asker, app, at);
  }
  for (const [index, removal] of removals.entries())
    planRemoval(plan, index + 1, removal, known.get(`${objects.get(removal.object)}/${removal.item}`) ?? null, asker);
  return plan;
}

function emptyPlan(refusals: BulkPlan['refusals']): BulkPlan {
  return {
    writes: [],
    replaced: [],
    removals: [],
    refusals,
    conflicts: [],
    removalConflicts: [],
    skips: [],
    inserted: 0,
    unchanged: 0,
  };
}

interface PlacedRow {
  readonly number: number;
  readonly row: FindingRowInput;
  readonly objectId: string;
  /** version of what is made anew */
  readonly first: number;
  readonly known: RawFinding | null;
}

function planRow(plan: BulkPlan, placed: PlacedRow, asker: BulkAsker, app: AppContext, at: string): void {
  const { number, row, objectId, first, known } = placed;
  const expectedVersion = row.version ?? null;
  if (expectedVersion !== null && expectedVersion !== (known?.version ?? 0)) {
    plan.conflicts.push({ row: number, expectedVersion, yours: row, theirs: known && toFindingDto(known) });
    return;
  }
  const content = fullContent(row);
  if (known && sameContent(content, contentOf(known))) {
    plan.unchanged += 1;
    return;
  }
  if (known?.state === 'accepted' && !asker.reopenAccepted) {
    plan.skips.push(acceptedSkip(row));
    return;
  }
  if (known) plan.replaced.push(known);
  else plan.inserted += 1;
  const { result, record, risk, points, hazard, reason, advice } = content;
  // written out: to spread thousands of rows costs more than to store them
  plan.writes.push({
    id: known ? known.id : app.newId(),
    createdAt: known ? known.created_at : at,
    updatedAt: at,
    version: known ? known.version + 1 : first,
    replaces: known !== null,
    row: number,
    objectId,
    item: row.item,
    writer: asker.writer,
    result,
    record,
    risk,
    points,
    hazard,
    reason,
    advice,
  });
}

function planRemoval(
  plan: BulkPlan,
  number: number,
  removal: FindingRemovalInput,
  known: RawFinding | null,
  asker: BulkAsker,
): void {
  const { object, item, version } = removal;
  if (!known || plan.removals.includes(known))
    plan.skips.push({ object, item, reason: 'absent', message: '没有这条结果，不必删除' });
  else if (version !== undefined && version !== known.version)
    plan.removalConflicts.push({ removal: number, expectedVersion: version, theirs: toFindingDto(known) });
  else if (known.state === 'accepted' && !asker.reopenAccepted) plan.skips.push(acceptedSkip(removal));
  else plan.removals.push(known);
}

function acceptedSkip({ object, item }: { readonly object: string; readonly item: string }): RowSkipDto {
  return { object, item, reason: 'accepted', message: '已通过复核，没有改动；确需修改请由复核人重新打开' };
}

/** The shape of every row; those of the right shape go on with their index. */
function readRows(rows: readonly unknown[]): {
  refusals: Map<number, RequestIssue[]>;
  sound: FindingRowInput[];
  indexes: number[];
} {
  const validate = compileValidator(FindingRowInput);
  const refusals = new Map<number, RequestIssue[]>();
  const sound: FindingRowInput[] = [];
  const indexes: number[] = [];
  for (const [index, row] of rows.entries()) {
    const issues: RequestIssue[] = [];
    validate(row, '$', issues);
    if (issues.length > 0) refusals.set(index, issues);
    else {
      sound.push(row as FindingRowInput); // just checked
      indexes.push(index);
    }
  }
  return { refusals, sound, indexes };
}

function withoutVersion(row: FindingRowInput): Omit<FindingRowInput, 'version'> {
  if (row.version === undefined) return row;
  const { version: _version, ...finding } = row;
  return finding;
}

/** Key → id of the objects that are named. */
async function objectsOf(
  em: EntityManager,
  evaluationId: string,
  rows: readonly { readonly object: string }[],
): Promise<Map<string, string>> {
  const keys = [...new Set(rows.map((row) => row.object))];
  const found = await em.find(ObjectRow, { select: { id: true, key: true }, where: { evaluationId, key: In(keys) } });
  return new Map(found.map(({ key, id }) => [key, id]));
}

async function knownFindings(em: EntityManager, objectIds: readonly string[]): Promise<Map<string, RawFinding>> {
  const rows = await readFindingsOn(em, objectIds);
  return new Map(rows.map((row) => [`${row.object_id}/${row.item}`, row]));
}
