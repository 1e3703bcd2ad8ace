import { scoreEvaluation } from '@mlps/controls';
import type { Edition, ScoreResult } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { notFound } from '../../errors/api-error.js';
import { readDocument } from '../documents/evaluation-document.js';
import { documentAfter } from '../retests/document-after.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/**
 * The score of an evaluation, as `@mlps/controls` computes it, over its own findings or as they stand after its retests. Kept until objects, findings or the evaluation itself change.
 * @param em a snapshot, so that version and data belong together
 */
export async function scoreOf(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  edition?: Edition,
  as: 'before' | 'after' = 'before',
): Promise<ScoreResult> {
  const row = await em.findOne(EvaluationRow, {
    select: { id: true, version: true, dataVersion: true },
    where: { id: evaluationId },
  });
  if (!row) throw notFound('测评', evaluationId);
  const key = `${row.id}/${row.version}/${row.dataVersion}/${edition ?? ''}/${as}`;
  const kept = app.scores.get(key);
  if (kept) return kept;
  const score = scoreEvaluation(
    await (as === 'after' ? documentAfter : readDocument)(em, evaluationId),
    edition ? { edition } : {},
  );
  app.scores.set(key, score);
  return score;
}
