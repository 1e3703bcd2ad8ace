import type { RetestOutcome } from '@mlps/controls/rectification';
import { shanghaiDay } from '@mlps/controls/rectification';
import type { RectificationRecord } from '@mlps/reports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { EvidenceRevision, EvidenceRow } from '../../evidence/evidence.entity.js';
import { RectificationHistory } from '../../rectification/history.entity.js';
import { sortedTargets, toDomain } from '../../rectification/to-domain.js';
import type { LoadedItem } from '../../rectification/to-domain.js';
import { RetestRow } from '../../retests/retest.entity.js';

type EvidenceFile = NonNullable<RectificationRecord['evidence']>[number];
type RecordRetest = NonNullable<RectificationRecord['retests']>[number];

/** Items with everything that a paper tells of them: one query for each kind of thing, however many items there are. */
export async function itemRecords(em: EntityManager, items: readonly LoadedItem[]): Promise<RectificationRecord[]> {
  const lines = await linesOf(em, items);
  const files = await filesOf(em, items);
  const retests = await retestsOf(em, items);
  return items.map((item) => toRecord(item, lines.get(item.row.id) ?? [], files, retests));
}

function toRecord(
  item: LoadedItem,
  lines: readonly RectificationHistory[],
  files: ReadonlyMap<string, EvidenceFile>,
  retests: readonly RetestRow[],
): RectificationRecord {
  const { row } = item;
  const closing = lines.findLast(({ to, from }) => to === 'closed' && from !== 'closed');
  const handedIn = lines.findLast(({ action }) => action === 'submit' || action === 'fixOnSite');
  const notes = lines.filter(({ action, reason }) => action === 'note' && reason).map(({ reason }) => reason!); // just asked for
  const done = row.state === 'closed' || row.state === 'submitted';
  return {
    item: withoutIds(item),
    found: foundText(item),
    measuresTaken:
      [...notes, ...(notes.length === 0 && done && row.plan ? [row.plan.measures] : [])].join('\n') || null,
    completedOn: done && handedIn ? shanghaiDay(handedIn.at) : null,
    fixedOnSite: row.state === 'closed' && closing?.action === 'fixOnSite',
    evidence: item.evidence.flatMap((id) => files.get(id) ?? []),
    retests: retestsOfItem(item, retests),
  };
}

/** Evidence is told by its files; ids would say nothing on paper. */
function withoutIds(item: LoadedItem): RectificationRecord['item'] {
  const domain = toDomain(item);
  const extensions = domain.extensions.map(
    ({ reason, newDate, oldDate, status, requestedBy, requestedAt, decidedBy, decidedAt, note }) => ({
      reason,
      newDate,
      oldDate,
      status,
      requestedBy,
      requestedAt,
      decidedBy,
      decidedAt,
      note,
    }),
  );
  return { ...domain, extensions };
}

function foundText({ row }: LoadedItem): string {
  const told = sortedTargets(row).flatMap(({ objectName, record }) => (record ? [`${objectName}：${record}`] : []));
  return told.join('\n') || row.title;
}

async function linesOf(em: EntityManager, items: readonly LoadedItem[]): Promise<Map<string, RectificationHistory[]>> {
  const lines = await em.find(RectificationHistory, {
    where: { rectificationItemId: In(items.map(({ row }) => row.id)) },
    order: { id: 'ASC' },
  });
  const byItem = new Map<string, RectificationHistory[]>();
  for (const line of lines) {
    const own = byItem.get(line.rectificationItemId);
    if (own) own.push(line);
    else byItem.set(line.rectificationItemId, [line]);
  }
  return byItem;
}

/** The latest file of each piece of evidence. */
async function filesOf(em: EntityManager, items: readonly LoadedItem[]): Promise<Map<string, EvidenceFile>> {
  const ids = [...new Set(items.flatMap(({ evidence }) => evidence))];
  return evidenceFiles(em, ids);
}

export async function evidenceFiles(em: EntityManager, ids: readonly string[]): Promise<Map<string, EvidenceFile>> {
  if (ids.length === 0) return new Map();
  const notes = new Map(
    (await em.findBy(EvidenceRow, { id: In([...ids]) })).map(({ id, name, note }) => [id, { name, note }]),
  );
  const revisions = await em.find(EvidenceRevision, {
    where: { evidenceId: In([...ids]) },
    order: { revision: 'ASC' },
  });
  return new Map(
    revisions.map(({ evidenceId, fileName, sha256, createdAt }) => [
      evidenceId,
      { name: fileName, sha256, addedOn: shanghaiDay(createdAt), note: notes.get(evidenceId)?.note ?? null },
    ]),
  );
}

/** Retests of the evaluations of these items, oldest first. */
async function retestsOf(em: EntityManager, items: readonly LoadedItem[]): Promise<RetestRow[]> {
  const ids = [...new Set(items.flatMap(({ row }) => row.evaluationId ?? []))];
  if (ids.length === 0) return [];
  return em.find(RetestRow, {
    where: { evaluationId: In(ids) },
    relations: { entries: true },
    order: { date: 'ASC', id: 'ASC' },
  });
}

/** What each retest found for the objects of an item; the gravest outcome speaks for all of them. */
function retestsOfItem({ row }: LoadedItem, retests: readonly RetestRow[]): RecordRetest[] {
  const names = new Map(sortedTargets(row).map(({ objectKey, objectName }) => [objectKey, objectName]));
  return retests
    .filter(({ evaluationId }) => evaluationId === row.evaluationId)
    .flatMap(({ date, by, entries = [] }) => {
      const own = entries
        .filter(({ item, objectKey }) => item === row.item && names.has(objectKey))
        .toSorted((one, other) => one.position - other.position);
      if (own.length === 0) return [];
      const record = own.map((entry) => `${names.get(entry.objectKey)!}：${entry.record}`).join('\n'); // just asked for
      return [{ date, by, outcome: gravest(own.map(({ outcome }) => outcome)), record }];
    });
}

const byGravity: readonly RetestOutcome[] = ['new', 'stillThere', 'partly', 'couldNotTest', 'fixed'];

function gravest(outcomes: readonly RetestOutcome[]): RetestOutcome {
  return byGravity.find((outcome) => outcomes.includes(outcome)) ?? 'couldNotTest';
}
