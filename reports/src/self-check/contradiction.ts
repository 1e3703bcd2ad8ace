import type { Evaluation, Finding, Item, ScoreResult } from '@mlps/controls';
import type { Retest } from '@mlps/controls/rectification';
import type { EvaluationReportInput } from '../model/inputs/evaluation-report-input.js';
import type { RectificationRecord } from '../model/inputs/rectification-record.js';
import type { NoticeReference } from '../model/inputs/reply-input.js';
import type { PaperModel } from '../papers/document/paper-model.js';

/** Something that does not fit together. Errors block issue unless somebody gives a reason by name; warnings are to be looked at. */
export interface Contradiction {
  /** dotted id of the rule, stable between versions */
  id: string;
  severity: 'error' | 'warning';
  /** where it stands, in words */
  place: string;
  messageZh: string;
  remedyZh: string;
  /** what a screen can lead to; left out where the whole paper is meant */
  target?: CheckTarget;
}

/** Ids of what a contradiction speaks of, as the data name them. */
export interface CheckTarget {
  /** id of an object of the evaluation */
  object?: string;
  /** id of a requirement */
  item?: string;
  /** key of a rectification item */
  record?: string;
  /** a field of the paper’s own data, e.g. `filingNumber` or a field of the form */
  field?: string;
}

/** Figures as they stand on the front of a paper; each is compared with the data when it is given. */
export interface StatedFigures {
  problems?: number;
  high?: number;
  medium?: number;
  low?: number;
  hazards?: number;
  objects?: number;
  conform?: number;
  partial?: number;
  nonconform?: number;
  notApplicable?: number;
  score?: number | null;
  rate?: number | null;
  conclusion?: string | null;
}

/** What is checked before a paper is issued; everything but the evaluation may be left out, and is then not checked. */
export interface SelfCheckInput {
  evaluation: Evaluation;
  stated?: StatedFigures | null;
  /** facts of an evaluation report */
  report?: Omit<EvaluationReportInput, 'evaluation'> | null;
  /** rectification items; given, every problem must have one */
  records?: RectificationRecord[] | null;
  notice?: NoticeReference | null;
  /** retest of the evaluation: what it found is a problem too */
  retest?: Retest | null;
  /** date of the paper, ISO 8601 day */
  date?: string | null;
  /** the paper itself, for empty chapters */
  paper?: PaperModel | null;
}

/** Where a contradiction stands. */
export type Placed = Pick<Contradiction, 'place' | 'target'>;

/** What the rules share; score and items are null while the document itself has faults. */
export interface CheckContext {
  readonly input: SelfCheckInput;
  readonly score: ScoreResult | null;
  readonly items: ReadonlyMap<string, Item>;
  /** name of an object */
  readonly objectName: (id: string) => string;
  /** a finding's place: object, control point and clause, with its ids */
  readonly placeOf: (finding: Pick<Finding, 'object' | 'item'>) => Placed;
}

/** One kind of contradiction: pure, and blind to the others. */
export type Rule = (context: CheckContext) => Contradiction[];
