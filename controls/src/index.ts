export { catalog } from './catalog/catalog.js';
export type { Catalog } from './catalog/catalog.js';
export { domains } from './catalog/domains.js';
export { extensions, partNames } from './catalog/extensions.js';
export { legalGrades, parseExtensions, parseGrade } from './catalog/grade.js';
export type { Grade } from './catalog/grade.js';
export { importanceEntry, importanceScale } from './catalog/importance.js';
export { importanceRules } from './catalog/importance-rules.js';
export { kindName, kindNames, kinds } from './catalog/kinds.js';
export { tailor } from './catalog/tailor.js';
export type { TailorOptions } from './catalog/tailor.js';
export type {
  Domain,
  DomainCode,
  Extension,
  Half,
  Importance,
  ImportanceRule,
  Item,
  Kind,
  Level,
  Part,
  Sag,
} from './catalog/types.js';
export type { ItemId } from './generated/item-ids.js';
export type { EvaluationStep, Guidance } from './catalog/guidance-types.js';
export { checkEvaluation, EVALUATION_FORMAT } from './assessment/check-evaluation.js';
export type { CheckedEvaluation } from './assessment/check-evaluation.js';
export { isIsoDate } from './assessment/check-fields.js';
export type { PlacedFinding } from './assessment/placed-finding.js';
export type {
  EvaluatedObject,
  EvaluatedSystem,
  Evaluation,
  EvaluationFacts,
  Finding,
  SystemModule,
} from './assessment/evaluation.js';
export { evaluationSchema } from './assessment/evaluation-schema.js';
export { objectFactsOf } from './assessment/object-facts.js';
export type { ObjectFacts } from './assessment/object-facts.js';
export { parseEvaluation } from './assessment/parse-evaluation.js';
export { LONGEST_NAME, LONGEST_TEXT } from './assessment/shape.js';
export { isProblem, readResult, readRisk, resultNames, results, riskNames, risks } from './assessment/words.js';
export type { Result, Risk } from './assessment/words.js';
export { errorCodes, MlpsError } from './errors.js';
export type { ErrorCode, Issue } from './errors.js';
export { lossPerCause } from './scoring/assemble-result.js';
export { lossByObject, standingByDomain } from './scoring/loss-breakdown.js';
export type { DomainStanding, ObjectLoss } from './scoring/loss-breakdown.js';
export { readOwnWeights } from './scoring/own-weights.js';
export type { OwnWeights } from './scoring/own-weights.js';
export { scoreEvaluation } from './scoring/score-evaluation.js';
export type { ScoreOptions } from './scoring/score-evaluation.js';
export { computeScore } from './scoring/compute-score.js';
export type { ScorableItem, ScoreItemsInput } from './scoring/compute-score.js';
export { scoreItems } from './scoring/score-items.js';
export { wordScore } from './scoring/score-wording.js';
export type {
  Figure,
  FloorLine,
  HalfScore,
  ItemCounts,
  ItemScore,
  Notice,
  ProblemCounts,
  ScoreFigures,
  ScoreResult,
} from './scoring/score-result.js';
export { defaultSettings, editionForDate, editions, objectRules } from './scoring/settings.js';
export type { Edition, ObjectRule, Settings } from './scoring/settings.js';
export { readOfficialWording, withOfficialWording } from './overlay/official-wording.js';
export type { OfficialWording, WordedItem, WordingEntry, WordingSource } from './overlay/official-wording.js';
export { applyScope, scopeFacts, scopeFactsFor } from './scope/apply-scope.js';
export type { ScopeProposal } from './scope/apply-scope.js';
export { itemsForKind, kindsFor } from './scope/items-for-kind.js';
export { scopeFactIds } from './scope/scope-fact-ids.js';
export type { ScopeFact, ScopeFactId, ScopeRule } from './scope/scope-types.js';
export { applyRatings, conclusionEffect } from './risk/conclusion-effect.js';
export type { Binding, ConclusionEffect, ConfirmedRating } from './risk/conclusion-effect.js';
export type { Standing } from './risk/standing.js';
export { proposeRisk, riskMatrix } from './risk/propose-risk.js';
export type { RiskEstimate, RiskProposal } from './risk/propose-risk.js';
export {
  describeJudgement,
  hazardPrinciples,
  highRiskOddities,
  highRiskSituation,
  highRiskSituations,
  highRiskSources,
  judgeHazard,
  judgingRules,
  majorHazard,
  majorHazards,
  matchHighRisk,
  openJudgement,
  proposeHazards,
  rateHighRisk,
} from './risk/high-risk.js';
export type {
  BilingualText,
  HazardJudgement,
  HazardPrinciple,
  HazardProposal,
  HazardTrigger,
  HighRiskContext,
  HighRiskMatch,
  HighRiskRating,
  HighRiskSituation,
  Lowering,
  LoweringDecision,
  MajorHazard,
  Principle,
  RiskCondition,
  RiskOddity,
  RiskSource,
} from './risk/high-risk.js';
export { applyRectification } from './planning/apply-rectification.js';
export type { Round } from './planning/apply-rectification.js';
export { conclusionWords } from './planning/conclusion-words.js';
export { forecast } from './planning/forecast.js';
export { leastFigure } from './planning/least-figure.js';
export type { Forecast, ForecastOptions } from './planning/forecast.js';
export type {
  OpenItem,
  PlannedSet,
  PlanOptions,
  PlanStep,
  PlanTarget,
  RectificationPlan,
} from './planning/plan-types.js';
export { planRectification } from './planning/plan-rectification.js';
export { carryOver } from './versions/carry-over.js';
export type { CarriedOver, DroppedFinding, ToConfirm } from './versions/carry-over.js';
export type { CatalogDocument, CatalogItem, RetiredItem } from './versions/catalog-document.js';
export { catalogSchema } from './versions/catalog-schema.js';
export { diffCatalog } from './versions/diff-catalog.js';
export type { CatalogChange, CatalogDiff, ItemPosition } from './versions/diff-catalog.js';
export { readCatalog } from './versions/read-catalog.js';
export type { ReadCatalogOptions } from './versions/read-catalog.js';
export { retiredItems, shippedCatalog } from './versions/shipped-catalog.js';
export { compareRounds } from './comparison/compare-rounds.js';
export type { CompareOptions } from './comparison/compare-rounds.js';
export { problemStateNames } from './comparison/comparison-types.js';
export type {
  ChangeLine,
  ComparedObjects,
  ComparedProblem,
  ComparedRound,
  MatchedObject,
  ProblemSide,
  ProblemState,
  RoundsComparison,
  ScoreChange,
  StateReason,
} from './comparison/comparison-types.js';
export { mapItem } from './comparison/map-items.js';
export type { MappedItem } from './comparison/map-items.js';
export { checkReview } from './review/check-review.js';
export type { ReviewedFinding, ReviewRefusal, ReviewRefusalCode } from './review/check-review.js';
export { fillWording, placesOf, placeValues, wordingPlaces } from './review/fill-wording.js';
export type { FilledWording, WordingPlace } from './review/fill-wording.js';
export { comparedFields, findingDifferences, mergeFindings } from './review/finding-differences.js';
export type { ComparedContent, ComparedField, FieldDifference, MergedFinding } from './review/finding-differences.js';
export { reviewActions, reviewMoves, reviewStateNames, reviewStates } from './review/review-states.js';
export type { ReviewAction, ReviewMove, ReviewState } from './review/review-states.js';
