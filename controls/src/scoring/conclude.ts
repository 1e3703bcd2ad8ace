import { compare, rational, roundTwo, toRounded } from './rational.js';
import type { Rational } from './rational.js';
import type { ProblemCounts } from './score-result.js';
import type { Edition, ResolvedSettings } from './settings.js';

/** A conclusion word with the rule that gave it; `openChoice` where the official text leaves the case open. */
export interface Conclusion {
  word: string;
  code: string;
  zh: string;
  openChoice?: { code: string; zh: string; en: string };
}

export interface ConclusionInput {
  total: Rational;
  problems: ProblemCounts;
  /** 2015: every applicable item has full points before correction */
  flawless: boolean;
}

/** The conclusion of an edition from its score or rate and the problems that remain. */
export function conclude(edition: Edition, input: ConclusionInput, settings: ResolvedSettings): Conclusion {
  switch (edition) {
    case '2015':
      return conclude2015(input, settings);
    case '2019':
    case '2021':
      return concludeByScore(input, settings);
    case '2025':
      return conclude2025(input, settings);
  }
}

const printed = (total: Rational): string => toRounded(total).toFixed(2);

const compared = (total: Rational, settings: ResolvedSettings): Rational =>
  settings.compareOn === 'rounded' ? roundTwo(total) : total;

/** Source: GB/T 28449-2018, 8.2.6; the threshold 60 is from memory and a setting. */
function conclude2015({ total, problems, flawless }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  if (problems.high > 0)
    return { word: '不符合', code: 'high-risk', zh: `存在 ${problems.high} 个高风险安全问题，结论为不符合` };
  if (flawless) return { word: '符合', code: 'all-conform', zh: '全部适用测评项均为满分，未发现安全问题' };
  const threshold = settings.basicThreshold;
  const reached = compare(compared(total, settings), settings.basicThresholdExact) >= 0;
  return reached
    ? {
        word: '基本符合',
        code: 'threshold',
        zh: `存在安全问题但无高风险，得分 ${printed(total)} 不低于阈值 ${threshold}`,
      }
    : { word: '不符合', code: 'threshold', zh: `得分 ${printed(total)} 低于阈值 ${threshold}` };
}

const bands = [
  { word: '优', least: 90 },
  { word: '良', least: 80 },
  { word: '中', least: 70 },
] as const;

/** 2019 and 2021: the first row that holds is the conclusion; "equal" reaches the better word. */
function concludeByScore({ total, problems }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  if (problems.high > 0)
    return { word: '差', code: 'high-risk', zh: `存在 ${problems.high} 个高风险安全问题，无论得分多少结论均为差` };
  const score = compared(total, settings);
  const reached = bands.filter((band) => compare(score, rational(band.least)) >= 0);
  const best = reached.find((band) => band.word !== '优' || problems.medium === 0);
  if (!best) return { word: '差', code: 'threshold', zh: `得分 ${printed(total)} 低于 70 分` };
  if (best !== reached[0])
    return {
      word: best.word,
      code: 'medium-risk',
      zh: `得分 ${printed(total)} 达到 90 分，但存在 ${problems.medium} 个中风险安全问题，结论为良`,
    };
  return {
    word: best.word,
    code: 'threshold',
    zh: `得分 ${printed(total)} 不低于 ${best.least} 分，且无高风险安全问题`,
  };
}

/** Source: 公网安〔2025〕1846号 question 20; the exact values 90 and 60 and a hazard above 90 are open, hence settings. */
function conclude2025({ total, problems }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  const at90 = compare(total, rational(90));
  const at60 = compare(total, rational(60));
  const blocking =
    settings.rectifiedHazards === 'block' ? problems.hazards : problems.hazards - problems.hazardsRectified;
  const rate = `符合率 ${printed(total)}%`;
  if (at90 >= 0 && blocking > 0) return hazardConclusion(at90, rate, blocking, problems, settings);
  if (at90 > 0) return { word: '符合', code: 'threshold', zh: `${rate}高于 90%，且无重大风险隐患` };
  if (at90 === 0)
    return {
      word: settings.exactly90,
      code: 'exactly-90',
      zh: `${rate}恰为 90%，按设置取${settings.exactly90}`,
      openChoice: exactChoice(90),
    };
  if (at60 > 0) return { word: '基本符合', code: 'threshold', zh: `${rate}高于 60%、低于 90%` };
  if (at60 === 0)
    return {
      word: settings.exactly60,
      code: 'exactly-60',
      zh: `${rate}恰为 60%，按设置取${settings.exactly60}`,
      openChoice: exactChoice(60),
    };
  return { word: '不符合', code: 'threshold', zh: `${rate}低于 60%` };
}

function hazardConclusion(
  at90: number,
  rate: string,
  count: number,
  problems: ProblemCounts,
  settings: ResolvedSettings,
): Conclusion {
  const word = at90 > 0 ? settings.above90WithHazard : '基本符合';
  const fixed = problems.hazardsRectified > 0 ? `（其中 ${problems.hazardsRectified} 个已整改）` : '';
  return {
    word,
    code: 'hazard',
    zh: `${rate}${at90 > 0 ? '高于' : '恰为'} 90%，但有 ${count} 个重大风险隐患${fixed}，按设置取${word}`,
    openChoice: {
      code: 'hazard-above-90',
      zh: '正式文件未写明符合率达到 90% 而有重大风险隐患时的结论，按设置判定',
      en: 'the official text does not say what a rate of 90 or more with a major hazard concludes; a setting decided',
    },
  };
}

function exactChoice(value: 60 | 90): { code: string; zh: string; en: string } {
  return {
    code: `exactly-${value}`,
    zh: `正式文件未写明符合率恰为 ${value}% 时的结论，按设置判定`,
    en: `the official text leaves a rate of exactly ${value} open; a setting decided`,
  };
}
