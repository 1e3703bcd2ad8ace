import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { issuePaper } from '../papers/issue-paper.js';
import type { CommitPaper } from '../papers/issue-paper.js';
import type { NoticeInput } from './notice.dto.js';

/**
 * Issue a notice: a paper of the kind `notice`, by the same way and with the same self-check as every other.
 * @throws ApiError `notice.number-taken`, `notice.dates`, `paper.blocked`
 */
export async function issueNotice<R>(
  app: AppContext,
  actor: Actor,
  evaluationId: string,
  { number, issuer, date = today(app), reasons, ...facts }: Plain<NoticeInput>,
  commit: CommitPaper<R>,
): Promise<R> {
  if (facts.deadline && facts.deadline < date)
    throw new ApiError('notice.dates', `整改期限 ${facts.deadline} 早于签发日期 ${date}；请改为同一天或之后`);
  const wish = { kind: 'notice', subjectId: evaluationId, date, number, issuer, facts, reasons } as const;
  try {
    return await issuePaper(app, actor, wish, commit);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'paper.number-taken')
      throw new ApiError('notice.number-taken', error.detail, {}, { cause: error });
    throw error;
  }
}
