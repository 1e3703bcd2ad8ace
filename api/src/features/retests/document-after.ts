import { applyRetest, checkRetest } from '@mlps/controls/rectification';
import type { Retest, RetestEntry } from '@mlps/controls/rectification';
import type { Evaluation } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { readDocument } from '../documents/evaluation-document.js';
import { RetestEntryRow, RetestRow } from './retest.entity.js';

/**
 * The evaluation as it stands after all its retests; the stored findings stay the originals.
 *
 * For each object and item the latest retest that really tested it speaks. Entries that no longer fit, because a finding was corrected
 * or an object removed since, are passed over.
 * @throws ApiError `resource.not-found`
 */
export async function documentAfter(em: EntityManager, evaluationId: string): Promise<Evaluation> {
  const document = await readDocument(em, evaluationId);
  const entries = await entriesOf(em, evaluationId);
  return apply(withNewProblems(document, entries), latest(entries.filter(({ outcome }) => outcome !== 'new')));
}

/** The evaluation with the problems that retests found beside its own: what a further retest is checked against. */
export async function documentToRetest(em: EntityManager, evaluationId: string): Promise<Evaluation> {
  return withNewProblems(await readDocument(em, evaluationId), await entriesOf(em, evaluationId));
}

function withNewProblems(document: Evaluation, entries: readonly RetestEntry[]): Evaluation {
  return apply(document, latest(entries.filter(({ outcome }) => outcome === 'new')));
}

/** One entry per pair, the last of each. */
function latest(entries: readonly RetestEntry[]): RetestEntry[] {
  const tested = entries.filter(({ outcome }) => outcome !== 'couldNotTest');
  return [...new Map(tested.map((entry) => [JSON.stringify([entry.object, entry.item]), entry])).values()];
}

/**
 * All retests of an evaluation as one, as papers print it: for each object and item what was seen last, under the day and the testers of
 * the last. Null while nothing was tested.
 */
export async function mergedRetest(em: EntityManager, evaluationId: string): Promise<Retest | null> {
  const [last] = await em.find(RetestRow, { where: { evaluationId }, order: { date: 'DESC', id: 'DESC' }, take: 1 });
  if (!last) return null;
  const document = await readDocument(em, evaluationId);
  const merged = { date: last.date, by: last.by, entries: latest(await entriesOf(em, evaluationId)) };
  return { ...merged, entries: fitting(document, merged.entries) };
}

const STORED = { date: '2000-01-01', by: '-' }; // neither is read when entries are applied

function apply(document: Evaluation, entries: readonly RetestEntry[]): Evaluation {
  return applyRetest(document, { ...STORED, entries: fitting(document, entries) });
}

/** Entries that can be applied to the document. */
function fitting(document: Evaluation, entries: readonly RetestEntry[]): RetestEntry[] {
  const faulty = new Set(
    checkRetest(document, { ...STORED, entries }).map(({ path }) => Number(/^\$\.entries\[(\d+)\]/.exec(path)?.[1])),
  );
  return entries.filter((_entry, index) => !faulty.has(index));
}

async function entriesOf(em: EntityManager, evaluationId: string): Promise<RetestEntry[]> {
  const rows = await em
    .createQueryBuilder(RetestEntryRow, 'entry')
    .innerJoin('entry.retest', 'retest')
    .where('retest.evaluationId = :evaluationId', { evaluationId })
    .orderBy('retest.date', 'ASC')
    .addOrderBy('retest.id', 'ASC')
    .addOrderBy('entry.position', 'ASC')
    .getMany();
  return rows.map(toEntry);
}

/** A stored entry as the domain knows it; its rating was settled when it was stored. */
export function toEntry({ objectKey, item, outcome, record, result, risk }: RetestEntryRow): RetestEntry {
  return { object: objectKey, item, outcome, record, risk, ...(result === null ? {} : { result }) };
}
