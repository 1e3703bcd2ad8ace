import type { DomainCode, Evaluation, HazardJudgement, ObjectFacts } from '@mlps/controls';

/** A unit with its contact, as the 基本信息表 prints it; every field may be left out. */
export interface PartyFacts {
  name?: string | null;
  /** code of an evaluation body */
  code?: string | null;
  address?: string | null;
  postcode?: string | null;
  contact?: string | null;
  post?: string | null;
  department?: string | null;
  officePhone?: string | null;
  mobile?: string | null;
  email?: string | null;
}

/** Who wrote, reviewed or approved, and when (ISO 8601 day). */
export interface SignedBy {
  name?: string | null;
  date?: string | null;
}

/** A phase of the evaluation. */
export interface ReportPhase {
  name: string;
  from: string;
  to: string;
  work?: string | null;
}

/** How one problem was judged: 表5-1. */
export interface RiskAnalysis {
  object: string;
  item: string;
  threat: string;
  harm: string;
}

/** How one hazard was judged: 表5-2 (2025). */
export interface HazardAnalysis {
  object: string;
  item: string;
  /** id of the trigger, e.g. a high-risk situation */
  trigger?: string | null;
  judgement?: HazardJudgement | null;
  note?: string | null;
}

/** What the overall evaluation changed (整体测评). */
export interface OverallAdjustment {
  object: string;
  item: string;
  description: string;
  change: 'raised' | 'lowered';
}

/** What became of a problem of the last evaluation. */
export interface EarlierProblem {
  problem: string;
  state: string;
}

/**
 * Everything that an evaluation report (测评报告) tells; see `buildEvaluationReport`. Only the evaluation is needed:
 * what is left out is named in the annex of gaps and never made up.
 */
export interface EvaluationReportInput {
  evaluation: Evaluation;
  client?: PartyFacts | null;
  body?: PartyFacts | null;
  preparedBy?: SignedBy | null;
  reviewedBy?: SignedBy | null;
  approvedBy?: SignedBy | null;
  /** form of the object, e.g. 信息系统 */
  objectForm?: string | null;
  purpose?: string | null;
  phases?: ReportPhase[];
  distribution?: string[];
  business?: string | null;
  network?: string | null;
  /** how objects were chosen */
  objectChoice?: string | null;
  /** existing measures per class */
  measures?: Partial<Record<DomainCode, string>>;
  verification?: { scan?: string | null; penetration?: string | null } | null;
  adjustments?: OverallAdjustment[] | null;
  risks?: RiskAnalysis[];
  hazards?: HazardAnalysis[];
  overallOpinion?: string | null;
  earlierProblems?: EarlierProblem[] | null;
  /** extensions table for cloud or big data, printed as it is */
  extensionFacts?: { label: string; text: string }[];
  /** model, address and purpose of objects, by their ids */
  objectFacts?: Readonly<Record<string, ObjectFacts>>;
}
