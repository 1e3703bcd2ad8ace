import { requireEntries, requireFields, requireList } from '../errors.js';
import { bands, blockingHazards } from './conclude.js';
import type { Notice, ProblemCounts, ScoreFigures, ScoreResult } from './score-result.js';
import type { ObjectRule } from './settings.js';

/**
 * Join the sentences to the figures: why this conclusion, and what a reader must know. Apart from the arithmetic, so that a page
 * which has its own words need not carry ours.
 * @param moreNotices what the caller knows beside the figures
 * @example wordScore(computeScore({ edition: '2025', items: [] })).reason // '尚无任何测评结果，没有得分'
 */
export function wordScore(figures: ScoreFigures, moreNotices: readonly Notice[] = []): ScoreResult {
  const { noticeCodes, ...rest } = requireFields('figures', figures);
  requireFields('problems', figures.problems);
  requireEntries('moreNotices', moreNotices);
  const own = requireList('argument.invalid', 'noticeCodes', noticeCodes).map((code) => ({
    code,
    ...noticeTexts[code]!(figures),
  })); // a test gives every code
  const open = own.filter(({ code }) => openChoices.has(code));
  const notices = [...own.filter(({ code }) => !openChoices.has(code)), ...moreNotices, ...open];
  const notice = notices.length ? notices.map(({ zh }) => zh).join('；') : null;
  return { ...rest, reason: reasonFor(figures), notice, notices, hazardsPrinted: printHazards(figures.problems) };
}

function printHazards({ hazards, hazardsRectified }: ProblemCounts): string {
  return hazardsRectified > 0 ? `${hazards}（${hazardsRectified}个已整改）` : String(hazards);
}

const openChoices: ReadonlySet<string> = new Set(['hazard-above-90', 'exactly-90', 'exactly-60']);

function reasonFor(figures: ScoreFigures): string {
  if (figures.reasonCode === 'not-applicable') return '全部测评项均不适用，没有得分';
  if (figures.reasonCode === 'not-assessed') return '尚无任何测评结果，没有得分';
  if (figures.edition === '2025') return reason2025(figures);
  return figures.edition === '2015' ? reason2015(figures) : reasonByScore(figures);
}

function reason2015({ reasonCode, conclusion, problems, settings, score }: ScoreFigures): string {
  if (reasonCode === 'high-risk') return `存在 ${problems.high} 个高风险安全问题，结论为不符合`;
  if (reasonCode === 'all-conform') return '全部适用测评项均为满分，未发现安全问题';
  return conclusion === '不符合'
    ? `得分 ${printed(score)} 低于阈值 ${settings.basicThreshold}`
    : `存在安全问题但无高风险，得分 ${printed(score)} 不低于阈值 ${settings.basicThreshold}`;
}

function reasonByScore({ reasonCode, conclusion, problems, score }: ScoreFigures): string {
  if (reasonCode === 'high-risk') return `存在 ${problems.high} 个高风险安全问题，无论得分多少结论均为差`;
  if (reasonCode === 'medium-risk')
    return `得分 ${printed(score)} 达到 90 分，但存在 ${problems.medium} 个中风险安全问题，结论为良`;
  const band = bands.find(({ word }) => word === conclusion);
  return band
    ? `得分 ${printed(score)} 不低于 ${band.least} 分，且无高风险安全问题`
    : `得分 ${printed(score)} 低于 ${bands.at(-1)!.least} 分`;
}

const rateRules: Readonly<Record<string, string>> = {
  符合: '高于 90%，且无重大风险隐患',
  基本符合: '高于 60%、低于 90%',
  不符合: '低于 60%',
};

function reason2025(figures: ScoreFigures): string {
  const { reasonCode, conclusion, problems, settings, rate } = figures;
  const start = `符合率 ${printed(rate)}%`;
  if (reasonCode === 'threshold') return start + rateRules[conclusion!]!; // a threshold gives one of the three words
  if (reasonCode !== 'hazard') return `${start}恰为 ${reasonCode.slice(-2)}%，按设置取${conclusion}`;
  const rectified = problems.hazardsRectified > 0 ? `（其中 ${problems.hazardsRectified} 个已整改）` : '';
  const place = figures.exact === '90/1' ? '恰为' : '高于';
  return `${start}${place} 90%，但有 ${blockingHazards(problems, settings)} 个重大风险隐患${rectified}，按设置取${conclusion}`;
}

const printed = (figure: number | null): string => figure!.toFixed(2); // the edition of the reason has this figure

type Texts = Omit<Notice, 'code'>;

const ruleNames: Readonly<Record<ObjectRule, string>> = { tristate: '三值法', worst: '取最差', mean: '取平均' };

const noticeTexts: Readonly<Record<string, (figures: ScoreFigures) => Texts>> = {
  incomplete: ({ missing, counts }) => ({
    zh: `${counts.all.total} 个测评项中有 ${missing.length} 个尚无结果，得分与结论只反映已有结果的测评项，为暂定`,
    en: `${missing.length} of ${counts.all.total} items have no result; figure and conclusion speak of the answered items only and are provisional`,
  }),
  'unrated-problems': ({ problems }) => ({
    zh: `${problems.unrated} 个安全问题尚未评定风险等级，结论按其不是高、中风险计`,
    en: `${problems.unrated} problems have no risk rating; the conclusion takes them as neither high nor medium`,
  }),
  'object-rule': ({ settings: { objectRule } }) => {
    const rules = typeof objectRule === 'string' ? [objectRule] : Object.values(objectRule);
    return {
      zh: `多对象结果不一致的测评项按设置的规则（${rules.map((rule) => ruleNames[rule]).join('、')}）合并，正式规则未经证实`,
      en: `items whose objects differ were combined by the set rule (${rules.join(', ')}); the official rule is not confirmed`,
    };
  },
  attention: ({ settings }) => ({
    zh: `关注系数为 ${settings.attention}，不是默认的 0.5`,
    en: `the attention coefficient is ${settings.attention}, not the default 0.5`,
  }),
  'half-not-applicable': ({ technical }) => {
    const [zh, en] = technical?.items === 0 ? ['技术', 'technical'] : ['管理', 'management'];
    return {
      zh: `${zh}部分没有适用的测评项，保留其全部分值；主管部门是否调整关注系数未知`,
      en: `the ${en} half has no applicable item and keeps its share; whether the authority would re-scale is unknown`,
    };
  },
  'partial-points': ({ settings }) => ({
    zh: `未给出分值的部分符合按 ${settings.partialPoints} 分计`,
    en: `a partly conforming result without points counts ${settings.partialPoints}`,
  }),
  'hazard-above-90': () => ({
    zh: '正式文件未写明符合率达到 90% 而有重大风险隐患时的结论，按设置判定',
    en: 'the official text does not say what a rate of 90 or more with a major hazard concludes; a setting decided',
  }),
  'exactly-90': () => exactly(90),
  'exactly-60': () => exactly(60),
};

function exactly(value: 60 | 90): Texts {
  return {
    zh: `正式文件未写明符合率恰为 ${value}% 时的结论，按设置判定`,
    en: `the official text leaves a rate of exactly ${value} open; a setting decided`,
  };
}
