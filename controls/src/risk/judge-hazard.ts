import { requireFields, unexpected } from '../errors.js';
import { hazardPrinciples } from './high-risk-data.js';
import type { Principle } from './high-risk-types.js';

/** What a person has found on each principle; null while it is open. */
export type HazardJudgement = Readonly<Record<Principle, boolean | null>>;

/** A judgement with nothing decided, to begin with. */
export const openJudgement: HazardJudgement = Object.freeze({ relevance: null, severity: null, likelihood: null });

/**
 * Whether a proposal is a major hazard: all three principles must hold.
 *
 * Source: 公网安〔2025〕1846号, question 19 (the names and that all three are judged together).
 * @returns true when all hold, false as soon as one fails, null while it is open
 * @throws MlpsError `risk.invalid` for something that is no judgement
 * @example judgeHazard({ relevance: true, severity: true, likelihood: null }) // null
 */
export function judgeHazard(judgement: HazardJudgement): boolean | null {
  if (judgement === null || typeof judgement !== 'object')
    throw unexpected('risk.invalid', 'judgement', 'an answer for each principle', judgement);
  const answers = hazardPrinciples.map(({ principle }) => judgement[principle]);
  if (answers.includes(false)) return false;
  return answers.every((answer) => answer === true) ? true : null;
}

/**
 * The judgement in one Chinese sentence, as the hazard table of a report tells it.
 * @example describeJudgement(openJudgement) // '相关性：待判断；严重性：待判断；高发性：待判断'
 */
export function describeJudgement(judgement: HazardJudgement): string {
  requireFields('judgement', judgement, 'risk.invalid');
  const word = (answer: boolean | null): string => (answer === null ? '待判断' : answer ? '满足' : '不满足');
  return hazardPrinciples.map(({ principle, nameZh }) => `${nameZh}：${word(judgement[principle])}`).join('；');
}
