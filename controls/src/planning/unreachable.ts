import type { Standing } from '../risk/standing.js';
import { toStanding } from '../risk/standing.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { PlannedSet, RectificationPlan } from './plan-types.js';
import type { PlanningSpace } from './space.js';

/** A plan for an evaluation that has no figure: there is nothing to reach and nothing to mend. */
export function withoutScore(
  result: ScoreResult,
): Pick<RectificationPlan, 'items' | 'reachable' | 'reasonZh' | 'reasonEn' | 'smallest' | 'cheapest'> {
  const nothing: PlannedSet = {
    steps: [],
    gain: { exact: '0/1', rounded: 0 },
    cost: null,
    proven: true,
    leastCost: null,
    after: toStanding(result),
  };
  return {
    items: [],
    reachable: false,
    reasonZh: `${result.reason}，无从规划。`,
    reasonEn: 'There is no score to improve: no item has an applicable result.',
    smallest: nothing,
    cheapest: null,
  };
}

/** Why even everything that can be mended does not reach the target. */
export function whyUnreachable(
  space: PlanningSpace,
  best: Standing,
  excluded: number,
): { reasonZh: string; reasonEn: string } {
  const figure = best.rate === null ? `${best.score} 分` : `符合率 ${best.rate}%`;
  const zh = [`能整改的全部整改后为 ${figure}，结论${best.conclusion}：${best.reason}`];
  const en = [`With everything that can be mended it stands at ${best.rate ?? best.score}, ${best.conclusion}`];
  if (best.reasonCode === 'hazard' && space.round === 'this') {
    zh.push('已整改的重大风险隐患按设置仍然计入本次结论，下一次测评起不再计入');
    en.push(
      'the settings count hazards in this conclusion even when mended; from the next evaluation on they are gone',
    );
  }
  if (excluded > 0) {
    zh.push(`有 ${excluded} 个测评项被排除在整改之外`);
    en.push(`${excluded} items were excluded`);
  }
  return { reasonZh: `${zh.join('；')}。`, reasonEn: `${en.join('; ')}.` };
}
