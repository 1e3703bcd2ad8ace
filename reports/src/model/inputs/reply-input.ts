import type { Evaluation } from '@mlps/controls';
import type { Retest } from '@mlps/controls/rectification';
import type { RectificationRecord } from './rectification-record.js';

/** The notice or report that a paper answers. */
export interface NoticeReference {
  /** its title, e.g. `网络安全等级保护整改通知书` */
  title: string;
  number?: string | null;
  issuer: string;
  /** ISO 8601 days */
  date?: string | null;
  receivedOn?: string | null;
  deadline?: string | null;
}

/** Who answers. */
export interface UnitFacts {
  name: string;
  department?: string | null;
  /** responsible leader, with post */
  responsible?: string | null;
  contact?: string | null;
  phone?: string | null;
}

/** Days of the steps that graded protection asks for; ISO 8601, null while a step is open. */
export interface ProcedureFacts {
  gradedOn?: string | null;
  expertReviewedOn?: string | null;
  filedOn?: string | null;
  evaluatedOn?: string | null;
}

export interface OrganisationFacts {
  leader?: string | null;
  deputies?: string[];
  office?: string | null;
  meetings?: { date: string; topic: string }[];
}

/** A security product; `expectedOn` while it is being bought. */
export interface SecurityProduct {
  name: string;
  use?: string | null;
  /** ISO 8601 day */
  expectedOn?: string | null;
}

export interface TeamFacts {
  name: string;
  technicians: number;
  duties?: string | null;
}

/** Another system of the unit and where its graded protection stands. */
export interface OtherSystem {
  name: string;
  grade?: string | null;
  /** in words, e.g. `等级测评进行中` */
  state: string;
}

/** Everything that a reply paper (整改报告) tells; see `buildReply`. */
export interface ReplyInput {
  evaluation: Evaluation;
  /** retest of the evaluation; score before and after are both printed */
  retest?: Retest | null;
  notice?: NoticeReference | null;
  unit: UnitFacts;
  procedure?: ProcedureFacts | null;
  organisation?: OrganisationFacts | null;
  products?: { inPlace?: SecurityProduct[]; inProcurement?: SecurityProduct[] } | null;
  team?: TeamFacts | null;
  otherSystems?: OtherSystem[];
  records: RectificationRecord[];
  /** open items day by day, for the burn-down chart; left out: no chart */
  openOverTime?: { date: string; open: number }[];
  /** next steps, one paragraph each; a standard text is made from what is open when left out */
  nextSteps?: string[] | null;
  /** names of further attachments */
  attachments?: string[];
}
