import { MlpsError, show } from '../errors.js';
import { highRiskData } from '../generated/high-risk.js';
import type {
  BilingualText,
  HazardPrinciple,
  HazardRow,
  HighRiskSituation,
  MajorHazard,
  RiskOddity,
  RiskSource,
} from './high-risk-types.js';

/**
 * The 81 situations of the 2025 guide on judging high risks, in the guide's order, in our own words.
 * @example highRiskSituations.length // 81
 */
export const highRiskSituations: readonly HighRiskSituation[] = deepFreeze(highRiskData.situations);

const situationById: ReadonlyMap<string, HighRiskSituation> = new Map(
  highRiskSituations.map((entry) => [entry.id, entry]),
);

/**
 * The 32 major hazards (重大风险隐患) of the 2025 report: 26 triggered by a high-risk situation, 6 found by judging the whole.
 * @example majorHazards.filter((hazard) => hazard.situation === null).length // 6
 */
export const majorHazards: readonly MajorHazard[] = deepFreeze(highRiskData.hazards.map(toHazard));

const hazardById: ReadonlyMap<string, MajorHazard> = new Map(majorHazards.map((hazard) => [hazard.id, hazard]));

/** Relevance, severity, likelihood: the principles that a hazard must meet, all three. */
export const hazardPrinciples: readonly HazardPrinciple[] = deepFreeze(highRiskData.principles);

/** How the guide wants high risks judged, and how problems add up to a hazard. */
export const judgingRules: readonly BilingualText[] = deepFreeze([
  ...highRiskData.rules,
  highRiskData.stacking,
  highRiskData.mitigation,
]);

/** Where the data comes from and how sure each block is; print it wherever a proposal is printed. */
export const highRiskSources: readonly RiskSource[] = deepFreeze(highRiskData.sources);

/** Known disagreements between guide and standard, kept as exceptions of the data's checks. */
export const highRiskOddities: readonly RiskOddity[] = deepFreeze(highRiskData.oddities);

/**
 * One situation by its id.
 * @throws MlpsError `risk.invalid`
 * @example highRiskSituation('6.4.1.1').titleZh // '口令为空、太弱、共用，或免认证'
 */
export function highRiskSituation(id: string): HighRiskSituation {
  return situationById.get(id) ?? unknown(id, 'a high-risk situation', 'ids look like 6.4.1.1');
}

/**
 * One major hazard by its id.
 * @throws MlpsError `risk.invalid`
 * @example majorHazard('A-18').situation // '6.4.1.1'
 */
export function majorHazard(id: string): MajorHazard {
  return hazardById.get(id) ?? unknown(id, 'a major hazard', 'ids run from A-01 to A-32');
}

function unknown(id: string, what: string, remedy: string): never {
  throw new MlpsError('risk.invalid', `${show(id)} is not ${what}; ${remedy}`);
}

/** A hazard that a situation triggers has the situation's texts; they stand in the data once. */
function toHazard(row: HazardRow): MajorHazard {
  if (row.situation === null) return row;
  const { titleZh, titleEn, zh, en } = situationById.get(row.situation)!; // held by the lint
  return { id: row.id, situation: row.situation, titleZh, titleEn, zh, en };
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value) as unknown[]) if (part !== null && typeof part === 'object') deepFreeze(part);
  return Object.freeze(value);
}
