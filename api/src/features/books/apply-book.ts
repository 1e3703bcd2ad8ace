import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { createEvaluation, openForWriting } from '../evaluations/evaluation.service.js';
import { readDocument } from '../documents/evaluation-document.js';
import { applyReports } from './apply-notice.js';
import { applyRecords } from './apply-records.js';
import type { ApplyBookInput, ApplyNewEvaluationInput } from './book.dto.js';
import { BookRow } from './book.entity.js';
import type { AppliedFacts } from './book.entity.js';
import { getBook } from './book.service.js';
import type { BookContext } from './book.service.js';
import { organizationOf, USUAL_EDITION } from './book-target.js';
import type { BookTarget } from './book-target.js';
import { seenMark } from './preview.js';
import type { Preview } from './preview.js';
import { readPreview } from './read-preview.js';
import type { StandingPreview } from './read-preview.js';

/** Applying looks at what the caller may do beyond the operation's own permission. */
type ApplyContext = BookContext & { readonly access: Access };

type Decisions = Readonly<Record<string, 'book' | 'current'>>;

/**
 * Take over what a book's preview shows, in the caller's unit of work: all of it or nothing, or the rows beyond doubt. A conflict without a decision
 * stays as it is; the same book applied once more finds nothing to change.
 * @throws ApiError `book.columns`, `book.applied`, `book.changed-since`, `book.not-clean`, `evaluation.completed`
 */
export async function applyBook(
  context: ApplyContext,
  target: BookTarget,
  id: string,
  input: ApplyBookInput | ApplyNewEvaluationInput,
): Promise<BookRow> {
  const { em } = context;
  const evaluation = 'evaluationId' in target ? await openForWriting(em, target.evaluationId) : null;
  const book = await getBook(em, target, id);
  if ('systemId' in target && book.createdEvaluationId !== null) throw alreadyApplied(book);
  const standing = await readPreview(em, target, book);
  const decisions = Object.fromEntries((input.decisions ?? []).map(({ key, take }) => [key, take]));
  requireReady(standing, input, decisions);
  if (standing.kind === 'records') await requireReview(context, target, standing.state.accepted, decisions);
  const written = await write(context, book, standing, evaluation, input, decisions);
  return note(context, book, standing.preview, input, written, decisions);
}

/** Whoever writes over what a second person accepted must be allowed to reopen it. */
async function requireReview(
  { em, access }: ApplyContext,
  target: BookTarget,
  accepted: ReadonlySet<string>,
  decisions: Decisions,
): Promise<void> {
  if (!Object.entries(decisions).some(([key, take]) => take === 'book' && accepted.has(key))) return;
  const evaluationId = 'evaluationId' in target ? target.evaluationId : null;
  if (access.covers('findings.review', { organizationId: await organizationOf(em, target), evaluationId })) return;
  throw new ApiError(
    'access.denied',
    '有的冲突涉及已通过复核的结果，以工作簿为准须有复核权限；请改为保留现有，或由复核人应用',
  );
}

interface Written {
  readonly keys: readonly string[];
  readonly createdEvaluationId: string | null;
}

async function write(
  context: BookContext,
  book: BookRow,
  standing: StandingPreview,
  evaluation: EvaluationRow | null,
  input: ApplyBookInput | ApplyNewEvaluationInput,
  decisions: Decisions,
): Promise<Written> {
  const { em } = context;
  if (standing.kind === 'notice') {
    const { changed, conflicting } = standing.preview.merge;
    const taken = conflicting.filter(({ key }) => decisions[key] === 'book');
    const rows = [...changed, ...taken.map((row) => ({ ...row, after: row.book }))];
    await applyReports(context, standing.state.notice, rows, `整改清单「${book.fileName}」`);
    return { keys: rows.map(({ key }) => key), createdEvaluationId: null };
  }
  if (standing.kind !== 'records') throw columnsUnknown();
  const row = evaluation ?? (await newEvaluation(em, context, book, input));
  const current = evaluation ? standing.state.current : await readDocument(em, row.id);
  const keys = await applyRecords(context, row, current, standing.preview, decisions);
  return { keys, createdEvaluationId: evaluation ? null : row.id };
}

async function newEvaluation(
  em: EntityManager,
  { app }: BookContext,
  { systemId }: BookRow,
  input: ApplyBookInput | ApplyNewEvaluationInput,
): Promise<EvaluationRow> {
  const { evaluationName, edition = USUAL_EDITION, body, reportDate } = input as ApplyNewEvaluationInput; // the address of a system takes no other
  const facts = { body: body ?? null, reportDate: reportDate ?? null };
  const row = await createEvaluation(em, app, { systemId: systemId!, name: evaluationName, edition, ...facts });
  await em.update(EvaluationRow, { id: row.id }, { state: 'inProgress' });
  return row;
}

function requireReady({ kind, preview }: StandingPreview, input: ApplyBookInput, decisions: Decisions): void {
  if (kind === 'columns') throw columnsUnknown();
  if (seenMark(preview) !== input.seen)
    throw new ApiError(
      'book.changed-since',
      '预览之后，工作簿涉及的内容又被他人修改，或对象的决定有变；请重新查看预览再应用',
      { counts: figures(preview) },
    );
  if (input.mode !== 'all') return;
  const open = preview.rows.conflicting.filter(({ key }) => key === null || !Object.hasOwn(decisions, key)).length;
  const { refused } = preview.counts;
  if (open + refused === 0) return;
  throw new ApiError(
    'book.not-clean',
    `不能整本应用：${open} 行冲突未决定，${refused} 行未置入；请先处理这些行，或只应用没有问题的行（mode: good）`,
    { counts: { conflicting: open, refused } },
  );
}

async function note(
  { em, app, actor }: BookContext,
  book: BookRow,
  preview: Preview,
  { mode = 'good' }: ApplyBookInput,
  { keys, createdEvaluationId }: Written,
  decisions: Decisions,
): Promise<BookRow> {
  const taken = preview.rows.conflicting.filter(({ key }) => key !== null && decisions[key] === 'book').length;
  const left = preview.counts.conflicting - taken + preview.counts.refused;
  const applied: AppliedFacts = { mode, changed: keys.length, taken, left };
  const at = timestamp(app);
  const patch: object = {
    state: 'applied',
    applied,
    appliedAt: at,
    appliedBy: actor.name,
    createdEvaluationId,
    updatedAt: at,
  };
  await em.update(BookRow, { id: book.id, version: book.version }, patch);
  return em.findOneByOrFail(BookRow, { id: book.id });
}

function figures({ counts }: Preview): Record<string, number> {
  const { changed, conflicting, refused, unchanged } = counts;
  return { changed, conflicting, refused, unchanged };
}

function columnsUnknown(): ApiError {
  return new ApiError('book.columns', '还不知道工作簿各列的含义；请先指明列对应关系（PATCH mapping）');
}

function alreadyApplied({ createdEvaluationId, fileName }: BookRow): ApiError {
  return new ApiError(
    'book.applied',
    `「${fileName}」已导入为一次测评；同一内容不再建立第二次，要更新请在那次测评中导入`,
    { current: { evaluationId: createdEvaluationId } },
  );
}
