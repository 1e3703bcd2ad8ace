import type { DomainCode, Part, Level } from '../catalog/types.js';

/** When a situation counts only for some systems. */
export type RiskCondition = 'highContinuity' | 'keyIndustry' | 'cloudPlatform' | 'cloudTenant';

/** Which of the listed problems a lowering factor may lower: every one, only some, or none. */
export type Lowering = 'all' | 'part' | 'none';

/** One situation of the guide on judging high risks (高风险判定情形). */
export interface HighRiskSituation {
  /** id as the guide prints it, e.g. `6.4.1.1` */
  readonly id: string;
  /** place in the guide, from 1 */
  readonly seq: number;
  readonly part: Part;
  /** levels to which it applies */
  readonly levels: readonly Level[];
  readonly conditions: readonly RiskCondition[];
  readonly domain: DomainCode;
  readonly pointZh: string;
  /** item per level; null where the guide names a level whose standard has no such clause */
  readonly units: Readonly<Partial<Record<`${Level}`, string | null>>>;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly zh: string;
  readonly en: string;
  readonly lowering: Lowering;
  /** what allows a lower rating; null when the guide lists no factor */
  readonly loweringZh: string | null;
  readonly loweringEn: string | null;
  /** major hazard of the 2025 report with the same trigger, or null */
  readonly hazard: string | null;
}

/** One major hazard (重大风险隐患) of the 2025 report. */
export interface MajorHazard {
  readonly id: string;
  /** high-risk situation that triggers it; null for the six that only a judgement of the whole can find */
  readonly situation: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly zh: string;
  readonly en: string;
}

/** One of the three principles by which a hazard is judged. */
export type Principle = 'relevance' | 'severity' | 'likelihood';

export interface HazardPrinciple {
  readonly principle: Principle;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly zh: string;
  readonly en: string;
}

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Where a block of the data comes from and how sure it is. */
export interface RiskSource extends BilingualText {
  readonly what: string;
  readonly certainty: 'confirmed' | 'secondary' | 'inferred';
}

/** A known disagreement between the guide and the standard, or within the guide. */
export interface RiskOddity extends BilingualText {
  readonly situations: readonly string[];
  readonly kind: 'no-clause' | 'levels-differ' | 'point-name' | 'outdated-word' | 'wording-differs';
}

/** A hazard as the data file holds it: one that a situation triggers takes its texts from there. */
export type HazardRow =
  { readonly id: string; readonly situation: string } | (MajorHazard & { readonly situation: null });

export interface HighRiskData {
  readonly sources: readonly RiskSource[];
  readonly rules: readonly BilingualText[];
  readonly principles: readonly HazardPrinciple[];
  readonly stacking: BilingualText;
  readonly mitigation: BilingualText;
  readonly oddities: readonly RiskOddity[];
  readonly situations: readonly HighRiskSituation[];
  readonly hazards: readonly HazardRow[];
}
