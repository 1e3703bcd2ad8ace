import type { Evaluation, Finding } from '@mlps/controls';
import { applyPreview } from '@mlps/workbooks';
import type { MatchedObject } from '@mlps/workbooks';
import { timestamp } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { ApiError } from '../../errors/api-error.js';
import { sentence } from '../../errors/problem.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { beginWork, bumpData } from '../evaluations/evaluation.service.js';
import { checkRows } from '../findings/check-rows.js';
import { readFindings, writeFindings } from '../findings/finding-store.js';
import type { FindingToWrite } from '../findings/finding-store.js';
import { fullContent } from '../findings/finding.mapper.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import { keepVersions } from '../findings/finding-versions.js';
import { personOf } from '../findings/person.js';
import { ObjectRow } from '../objects/object.entity.js';
import type { BookContext } from './book.service.js';
import type { RecordsPreview } from './preview-records.js';
import { keyOf } from './reported-problems.js';

const OBJECTS_PER_STATEMENT = 500;

/**
 * Take over what a preview of records shows. The caller holds the evaluation and has proved that the preview is the one that was looked at.
 * @param decisions on conflicts, by key
 * @returns keys of the rows that were written
 */
export async function applyRecords(
  context: BookContext,
  evaluation: EvaluationRow,
  current: Evaluation,
  preview: RecordsPreview,
  decisions: Readonly<Record<string, 'book' | 'current'>>,
): Promise<readonly string[]> {
  const { merge, objects } = preview;
  const made = await addObjects(context, evaluation.id, objects);
  const known = { ...current, objects: [...current.objects, ...made] };
  const result = applyPreview(known, merge, { mode: 'good', decisions });
  const applied = new Set(result.applied);
  const findings = result.evaluation.findings.filter(({ object, item }) => applied.has(keyOf(object, item)));
  requireSound(evaluation, known, findings);
  if (findings.length > 0) {
    await write(context, evaluation, findings);
    await beginWork(context.em, context.app, evaluation);
  }
  if (findings.length + made.length > 0) await bumpData(context.em, evaluation);
  return result.applied;
}

async function addObjects(
  { em, app }: BookContext,
  evaluationId: string,
  objects: readonly MatchedObject[],
): Promise<Evaluation['objects']> {
  const fresh = objects.filter(({ use }) => use === 'new');
  const rows = fresh.map(({ key, name, kind }) => ({
    ...freshRow(app),
    evaluationId,
    key,
    name,
    kind,
    model: null,
    address: null,
    purpose: null,
    note: null,
  }));
  for (let start = 0; start < rows.length; start += OBJECTS_PER_STATEMENT)
    await em.insert(ObjectRow, rows.slice(start, start + OBJECTS_PER_STATEMENT));
  return rows.map(({ key, name, kind }) => ({ id: key, name, kind }));
}

/** The rules of evaluation documents hold for what a book brings as well. */
function requireSound(evaluation: EvaluationRow, { objects }: Evaluation, findings: readonly Finding[]): void {
  const faults = checkRows(
    evaluation,
    objects.map(({ id }) => id),
    findings,
  );
  const issues = [...faults.values()].flat();
  if (issues.length === 0) return;
  throw new ApiError('evaluation.invalid', sentence(issues.map(({ message }) => message)), {
    issues: issues.slice(0, 200),
  });
}

/** What a finding said before is kept among its versions. */
async function write(
  { em, app, actor }: BookContext,
  { id: evaluationId, removedVersion }: EvaluationRow,
  findings: readonly Finding[],
): Promise<void> {
  const at = timestamp(app);
  const writer = personOf(actor);
  const present = new Map((await readFindings(em, evaluationId)).map((row) => [keyOf(row.object_key, row.item), row]));
  const objects = await em.find(ObjectRow, { select: { id: true, key: true }, where: { evaluationId } });
  const objectIds = new Map(objects.map(({ key, id }) => [key, id]));
  const replaced: RawFinding[] = [];
  const rows = findings.map((finding): FindingToWrite => {
    const known = present.get(keyOf(finding.object, finding.item));
    if (known) replaced.push(known);
    const own = known
      ? { id: known.id, createdAt: known.created_at, version: known.version + 1, replaces: true }
      : { id: app.newId(), createdAt: at, version: removedVersion + 1 };
    const place = { objectId: objectIds.get(finding.object)!, item: finding.item };
    return { ...own, ...fullContent(finding), ...place, updatedAt: at, writer };
  });
  await keepVersions(em, app, replaced);
  await writeFindings(em, evaluationId, rows);
}
