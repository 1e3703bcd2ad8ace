import type { Extension } from '../catalog/types.js';
import type { Edition, Settings } from '../scoring/settings.js';
import type { Result, Risk } from './words.js';

export interface SystemModule {
  name: string;
  vendor?: string | null;
}

export interface EvaluatedSystem {
  name: string;
  /** SxAyGz */
  grade: string;
  extensions?: Extension[];
  /** filing certificate number (备案证明编号), 11 and 5 digits; null while not filed */
  filingNumber?: string | null;
  organization?: string | null;
  modules?: SystemModule[];
}

/** Who evaluated, when, and how to reach them; every field may be left out. */
export interface EvaluationFacts {
  /** evaluation body (测评机构) */
  body?: string | null;
  leader?: string | null;
  contact?: string | null;
  phone?: string | null;
  reportNumber?: string | null;
  /** ISO 8601 dates; the report date decides the edition */
  startDate?: string | null;
  reportDate?: string | null;
}

export interface EvaluatedObject {
  id: string;
  name: string;
  /** one of `kinds`, or a kind of the user's own */
  kind: string;
}

export interface Finding {
  object: string;
  item: string;
  result: Result;
  /** what the evaluator saw (结果记录) */
  record?: string | null;
  risk?: Risk | null;
  /** 0 to 5, edition 2015 only: 5 conforms, 0 does not, between is partial */
  points?: number | null;
  /** a confirmed major hazard (重大风险隐患); on a conforming finding it says that the hazard was rectified */
  hazard?: boolean | null;
  /** why the item does not apply; needed by `notApplicable` */
  reason?: string | null;
  /** what to do, in the evaluator's words; the catalog's advice stands in when it is left out */
  advice?: string | null;
}

/**
 * One evaluation in portable form, `mlps-evaluation/1`: what the library scores and every tool exchanges.
 * Unknown fields are refused, except under `x`.
 */
export interface Evaluation {
  format: 'mlps-evaluation/1';
  system: EvaluatedSystem;
  edition: Edition;
  settings?: Partial<Settings>;
  evaluation?: EvaluationFacts;
  objects: EvaluatedObject[];
  findings: Finding[];
  /** anything of the user's own; kept, never read */
  x?: unknown;
}
