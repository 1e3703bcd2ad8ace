import { MlpsError } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { checkRetest } from '@mlps/controls/rectification';
import type { Retest, RetestEntry } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { bumpData, getEvaluation, lockEvaluation } from '../evaluations/evaluation.service.js';
import { documentToRetest } from './document-after.js';
import { RetestEntryRow, RetestRow } from './retest.entity.js';

/** What a retest says beside who made it. */
export interface RetestContent {
  readonly date: string;
  readonly entries: readonly RetestEntry[];
  readonly note: string | null;
}

const ROWS_PER_STATEMENT = 200;

/**
 * Keep a retest: the evaluation's own findings stay as they were, and the score after it is computed over them and the retests.
 * Items are not moved here.
 * @returns its id, and the entries with every rating settled
 * @throws MlpsError `retest.invalid` with every fault and its path
 */
export async function recordRetest(
  context: { readonly em: EntityManager; readonly app: AppContext; readonly actor: Actor },
  evaluationId: string,
  { date, entries, note }: RetestContent,
): Promise<{ readonly id: string; readonly retest: Retest }> {
  const { em, app, actor } = context;
  await lockEvaluation(em, evaluationId);
  const evaluation = await getEvaluation(em, evaluationId);
  const document = await documentToRetest(em, evaluationId);
  const issues = checkRetest(document, { date, by: actor.name, entries });
  if (issues.length > 0) throw new MlpsError('retest.invalid', `${issues.length} faults`, issues);
  const settled = entries.map((entry) => ({ ...entry, risk: ratingOf(document, entry) }));
  const id = app.newId();
  await em.insert(RetestRow, { id, createdAt: timestamp(app), evaluationId, date, by: actor.name, note });
  const rows = settled.map((entry, position) => entryRow(app, id, entry, position));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await em.insert(RetestEntryRow, rows.slice(start, start + ROWS_PER_STATEMENT));
  await bumpData(em, evaluation);
  return { id, retest: { date, by: actor.name, entries: settled } };
}

/** The rating afterwards: as given, else as it was, so that a later change of the finding does not change what was seen. */
function ratingOf({ findings }: Evaluation, { object, item, risk, outcome }: RetestEntry): RetestEntry['risk'] {
  if (outcome === 'fixed') return null;
  if (risk !== undefined) return risk;
  return findings.find((finding) => finding.object === object && finding.item === item)?.risk ?? null;
}

function entryRow(
  app: AppContext,
  retestId: string,
  { object, item, outcome, record, result, risk }: RetestEntry,
  position: number,
): Omit<RetestEntryRow, 'retest'> {
  const said = { outcome, record, result: result ?? null, risk: risk ?? null };
  return { id: app.newId(), retestId, position, objectKey: object, item, ...said };
}
