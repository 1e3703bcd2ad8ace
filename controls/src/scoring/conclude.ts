import { compare, rational, roundTwo } from './rational.js';
import type { Rational } from './rational.js';
import type { ProblemCounts } from './score-result.js';
import type { Edition, ResolvedSettings } from './settings.js';

/** A conclusion word with the code of the rule that gave it; the sentences stand in score-wording.ts. */
export interface Conclusion {
  word: string;
  code: string;
  /** code of the notice to give where the official text leaves the case open and a setting decided */
  openChoice?: string;
}

export interface ConclusionInput {
  total: Rational;
  problems: ProblemCounts;
  /** 2015: every applicable item has full points before correction */
  flawless: boolean;
}

/** The conclusion of an edition from its score or rate and the problems that remain. */
export function conclude(edition: Edition, input: ConclusionInput, settings: ResolvedSettings): Conclusion {
  if (edition === '2025') return conclude2025(input, settings);
  return edition === '2015' ? conclude2015(input, settings) : concludeByScore(input, settings);
}

const compared = (total: Rational, settings: ResolvedSettings): Rational =>
  settings.compareOn === 'rounded' ? roundTwo(total) : total;

/** Source: GB/T 28449-2018, 8.2.6; the threshold 60 is from memory and a setting. */
function conclude2015({ total, problems, flawless }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  if (problems.high > 0) return { word: '不符合', code: 'high-risk' };
  if (flawless) return { word: '符合', code: 'all-conform' };
  const reached = compare(compared(total, settings), settings.basicThresholdExact) >= 0;
  return { word: reached ? '基本符合' : '不符合', code: 'threshold' };
}

/** Least scores of the words of 2019 and 2021, the best first. */
export const bands = [
  { word: '优', least: 90 },
  { word: '良', least: 80 },
  { word: '中', least: 70 },
] as const;

/** 2019 and 2021: the first row that holds is the conclusion; "equal" reaches the better word. */
function concludeByScore({ total, problems }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  if (problems.high > 0) return { word: '差', code: 'high-risk' };
  const score = compared(total, settings);
  const reached = bands.filter((band) => compare(score, rational(band.least)) >= 0);
  const best = reached.find((band) => band.word !== '优' || problems.medium === 0);
  return { word: best?.word ?? '差', code: best === reached[0] ? 'threshold' : 'medium-risk' };
}

/** Hazards that stand in the way of 符合 under a setting. */
export function blockingHazards(
  problems: ProblemCounts,
  { rectifiedHazards }: Pick<ResolvedSettings, 'rectifiedHazards'>,
): number {
  return rectifiedHazards === 'block' ? problems.hazards : problems.hazards - problems.hazardsRectified;
}

/** Source: 公网安〔2025〕1846号 question 20; the exact values 90 and 60 and a hazard above 90 are open, hence settings. */
function conclude2025({ total, problems }: ConclusionInput, settings: ResolvedSettings): Conclusion {
  const at90 = compare(total, rational(90));
  const at60 = compare(total, rational(60));
  if (at90 >= 0 && blockingHazards(problems, settings) > 0)
    return { word: at90 > 0 ? settings.above90WithHazard : '基本符合', code: 'hazard', openChoice: 'hazard-above-90' };
  if (at90 === 0) return openAt('exactly-90', settings.exactly90);
  if (at60 === 0) return openAt('exactly-60', settings.exactly60);
  return { word: at90 > 0 ? '符合' : at60 > 0 ? '基本符合' : '不符合', code: 'threshold' };
}

const openAt = (code: string, word: string): Conclusion => ({ word, code, openChoice: code });
