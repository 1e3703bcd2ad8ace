import type { Evaluation } from '../assessment/evaluation.js';
import type { Notice, ScoreResult } from '../scoring/score-result.js';
import type { ComparedObjects } from './comparison-types.js';

export interface NoticeContext {
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly reported: ScoreResult;
  readonly result: ScoreResult;
  readonly sameMethod: boolean;
  readonly sameKind: boolean;
  readonly objects: ComparedObjects;
  readonly itemOf: ReadonlyMap<string, string>;
}

/** What a reader must know before comparing two rounds. */
export function comparisonNotices(context: NoticeContext): Notice[] {
  const notices = [gradeNotice(context), methodNotice(context), nameNotice(context), incompleteNotice(context)];
  return notices.filter((notice) => notice !== null);
}

function gradeNotice({ before, after, itemOf }: NoticeContext): Notice | null {
  const [was, is] = [describe(before), describe(after)];
  if (was === is) return null;
  const mapped = [...itemOf].filter(([one, other]) => one !== other).length;
  return {
    code: 'grade-changed',
    zh: `保护等级或扩展要求由 ${was} 变为 ${is}：${mapped} 个测评项按控制点和要求内容对应（标有“对应”），对应关系由我们推定，请核对`,
    en: `grade or extensions went from ${was} to ${is}: ${mapped} items were matched by control point and content (marked as mapped); the match is ours, check it`,
  };
}

function describe({ system }: Evaluation): string {
  return [system.grade, ...(system.extensions ?? [])].join('+');
}

function methodNotice({ reported, result, sameMethod, sameKind }: NoticeContext): Notice | null {
  if (sameMethod) return null;
  if (reported.edition === result.edition)
    return {
      code: 'settings-changed',
      zh: '两轮的计分设置不同，上一轮已按本轮设置重新计算，差额单列',
      en: 'the rounds have different settings; the earlier one was restated under the later settings, the difference is a line of its own',
    };
  const kind = sameKind ? '差额单列' : '上一轮报告的数值与本轮不是同一种（得分与符合率），不直接比较';
  const kindEn = sameKind
    ? 'the difference is a line of its own'
    : 'the reported figures are of different kinds (score and rate) and are not compared';
  return {
    code: 'edition-changed',
    zh: `报告模板由 ${reported.edition} 版变为 ${result.edition} 版，上一轮已按 ${result.edition} 版重新计算；${kind}`,
    en: `the edition went from ${reported.edition} to ${result.edition}; the earlier round was restated under ${result.edition}; ${kindEn}`,
  };
}

function nameNotice({ objects }: NoticeContext): Notice | null {
  const count = objects.matched.filter(({ by }) => by === 'name').length;
  if (count === 0) return null;
  return {
    code: 'matched-by-name',
    zh: `${count} 个测评对象编号不同，按名称和类别认作同一对象`,
    en: `${count} objects have different ids and were taken as the same by name and kind`,
  };
}

function incompleteNotice({ reported, result }: NoticeContext): Notice | null {
  if (reported.complete && result.complete) return null;
  const [zh, en] = !result.complete ? ['本轮', 'later'] : ['上一轮', 'earlier'];
  return {
    code: 'incomplete',
    zh: `${zh}尚有测评项没有结果，比较为暂定`,
    en: `items of the ${en} round have no result yet; the comparison is provisional`,
  };
}
