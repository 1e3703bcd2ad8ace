/**
 * `@mlps/controls/high-risk`: the high-risk situations and major hazards as data, and proposals from them. Kept apart from scoring,
 * because the texts are large and a score needs none of them.
 */
export {
  hazardPrinciples,
  highRiskOddities,
  highRiskSituation,
  highRiskSituations,
  highRiskSources,
  judgingRules,
  majorHazard,
  majorHazards,
} from './high-risk-data.js';
export type {
  BilingualText,
  HazardPrinciple,
  HighRiskSituation,
  Lowering,
  MajorHazard,
  Principle,
  RiskCondition,
  RiskOddity,
  RiskSource,
} from './high-risk-types.js';
export { describeJudgement, judgeHazard, openJudgement } from './judge-hazard.js';
export type { HazardJudgement } from './judge-hazard.js';
export { matchHighRisk } from './match-high-risk.js';
export type { HighRiskContext, HighRiskMatch } from './match-high-risk.js';
export { proposeHazards } from './propose-hazards.js';
export type { HazardProposal, HazardTrigger } from './propose-hazards.js';
export { rateHighRisk } from './rate-high-risk.js';
export type { HighRiskRating, LoweringDecision } from './rate-high-risk.js';
