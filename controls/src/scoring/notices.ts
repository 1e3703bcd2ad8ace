import { compare, rational } from './rational.js';
import { isMixed } from './roll-up.js';
import type { Notice, ProblemCounts } from './score-result.js';
import type { Edition, ObjectRule, ResolvedSettings, Settings } from './settings.js';
import { applicableObjects } from './unit.js';
import type { Outcome, Unit } from './unit.js';

/** Everything an honest report must say beside the figure. */
export function noticesFor(
  edition: Edition,
  units: readonly Unit[],
  outcome: Outcome,
  settings: ResolvedSettings,
  context: { missing: number; total: number; problems: ProblemCounts },
): Notice[] {
  const notices: (Notice | null)[] = [
    context.missing > 0 ? incomplete(context.missing, context.total) : null,
    context.problems.unrated > 0 && edition !== '2025' ? unrated(context.problems.unrated) : null,
    ...(edition === '2021' ? notices2021(units, outcome, settings) : []),
    edition === '2015' ? partialPoints(units, settings) : null,
  ];
  return notices.filter((notice) => notice !== null);
}

function incomplete(missing: number, total: number): Notice {
  return {
    code: 'incomplete',
    zh: `${total} 个测评项中有 ${missing} 个尚无结果，得分与结论只反映已有结果的测评项，为暂定`,
    en: `${missing} of ${total} items have no result; figure and conclusion speak of the answered items only and are provisional`,
  };
}

function unrated(count: number): Notice {
  return {
    code: 'unrated-problems',
    zh: `${count} 个安全问题尚未评定风险等级，结论按其不是高、中风险计`,
    en: `${count} problems have no risk rating; the conclusion takes them as neither high nor medium`,
  };
}

function notices2021(units: readonly Unit[], outcome: Outcome, settings: ResolvedSettings): (Notice | null)[] {
  const { technical, management } = outcome.halves!; // the 2021 edition always has halves
  const oneHalf = technical.items === 0 || management.items === 0;
  return [
    units.some((unit) => isMixed(unit.tally)) ? objectRule(settings) : null,
    compare(settings.attentionExact, rational(1, 2)) === 0 ? null : attention(settings),
    oneHalf ? halfAbsent(technical.items === 0) : null,
  ];
}

const ruleNames: Readonly<Record<ObjectRule, string>> = { tristate: '三值法', worst: '取最差', mean: '取平均' };

function objectRule(settings: Settings): Notice {
  const rules = typeof settings.objectRule === 'string' ? [settings.objectRule] : Object.values(settings.objectRule);
  return {
    code: 'object-rule',
    zh: `多对象结果不一致的测评项按设置的规则（${rules.map((rule) => ruleNames[rule]).join('、')}）合并，正式规则未经证实`,
    en: `items whose objects differ were combined by the set rule (${rules.join(', ')}); the official rule is not confirmed`,
  };
}

function attention(settings: ResolvedSettings): Notice {
  return {
    code: 'attention',
    zh: `关注系数为 ${settings.attention}，不是默认的 0.5`,
    en: `the attention coefficient is ${settings.attention}, not the default 0.5`,
  };
}

function halfAbsent(technicalAbsent: boolean): Notice {
  const [zh, en] = technicalAbsent ? ['技术', 'technical'] : ['管理', 'management'];
  return {
    code: 'half-not-applicable',
    zh: `${zh}部分没有适用的测评项，保留其全部分值；主管部门是否调整关注系数未知`,
    en: `the ${en} half has no applicable item and keeps its share; whether the authority would re-scale is unknown`,
  };
}

function partialPoints(units: readonly Unit[], settings: ResolvedSettings): Notice | null {
  const assumed = units.some(
    (unit) => unit.points === null && unit.tally.partial > 0 && applicableObjects(unit.tally) > 0,
  );
  if (!assumed) return null;
  return {
    code: 'partial-points',
    zh: `未给出分值的部分符合按 ${settings.partialPoints} 分计`,
    en: `a partly conforming result without points counts ${settings.partialPoints}`,
  };
}
