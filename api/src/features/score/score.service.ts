import { scoreEvaluation } from '@mlps/controls';
import type { Edition, ScoreResult } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { notFound } from '../../errors/api-error.js';
import { readDocument } from '../documents/evaluation-document.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/**
 * The score of an evaluation, as `@mlps/controls` computes it. Kept until objects, findings or the evaluation itself change.
 * @param em a snapshot, so that version and data belong together
 */
export async function scoreOf(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  edition?: Edition,
): Promise<ScoreResult> {
  const row = await em.findOne(EvaluationRow, {
    select: { id: true, version: true, dataVersion: true },
    where: { id: evaluationId },
  });
  if (!row) throw notFound('测评', evaluationId);
  const key = `${row.id}/${row.version}/${row.dataVersion}/${edition ?? ''}`;
  const kept = app.scores.get(key);
  if (kept) return kept;
  const score = scoreEvaluation(await readDocument(em, evaluationId), edition ? { edition } : {});
  app.scores.set(key, score);
  return score;
}
