import type { Risk } from '../assessment/words.js';
import { riskNames } from '../assessment/words.js';
import { MlpsError } from '../errors.js';
import { highRiskSituation } from './high-risk-data.js';
import type { HighRiskSituation } from './high-risk-types.js';

/** Why a confirmed situation is rated below high. */
export interface LoweringDecision {
  readonly to: 'medium' | 'low';
  /** the factor found and its effect, in the assessor's words; the report prints it */
  readonly ground: string;
}

/** The rating of a confirmed situation, with the sentence that a report prints. */
export interface HighRiskRating {
  readonly situation: HighRiskSituation;
  readonly risk: Risk;
  readonly ground: string | null;
  readonly zh: string;
  readonly en: string;
}

/**
 * Rate a problem that a person has confirmed as a high-risk situation.
 *
 * Source: the guide's rules for judging: a lowering factor allows a lower rating and never forces it; factor and reason must be told.
 * @param lowering left out: the risk is high
 * @throws MlpsError `risk.invalid` when the guide lists no lowering factor, or the ground is blank
 * @example rateHighRisk('6.5.1.2').risk // 'high'
 */
export function rateHighRisk(situationId: string, lowering?: LoweringDecision): HighRiskRating {
  const situation = highRiskSituation(situationId);
  const name = `${situation.id}“${situation.titleZh}”`;
  if (!lowering)
    return {
      situation,
      risk: 'high',
      ground: null,
      zh: `符合高风险判定情形 ${name}，判为高风险。`,
      en: `It is the high-risk situation ${situation.id} (${situation.titleEn}): high risk.`,
    };
  const ground = checkGround(situation, lowering);
  // a factor that lowers only some of the listed problems is quoted, so that a reader can check that this is one of them
  const limitZh = situation.lowering === 'part' ? `指引的限定：${situation.loweringZh ?? ''}` : '';
  const limitEn = situation.lowering === 'part' ? ` The guide's limit: ${situation.loweringEn ?? ''}` : '';
  return {
    situation,
    risk: lowering.to,
    ground,
    zh: `符合高风险判定情形 ${name}，因“${ground}”降为${riskNames[lowering.to].zh}风险。${limitZh}`,
    en: `It is the high-risk situation ${situation.id} (${situation.titleEn}), lowered to ${lowering.to} risk because “${ground}”.${limitEn}`,
  };
}

function checkGround(situation: HighRiskSituation, lowering: LoweringDecision): string {
  if (situation.lowering === 'none')
    throw new MlpsError(
      'risk.invalid',
      `${situation.id}: the guide lists no lowering factor for this situation; it stays high until the problem is mended`,
    );
  if (lowering.to !== 'medium' && lowering.to !== 'low')
    throw new MlpsError('risk.invalid', `${situation.id}: a high risk is lowered to medium or low`);
  const ground = lowering.ground.trim();
  if (ground === '')
    throw new MlpsError(
      'risk.invalid',
      `${situation.id}: name the lowering factor and its effect; the report must tell them`,
    );
  return ground;
}
