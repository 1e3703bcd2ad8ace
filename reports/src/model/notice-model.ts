import type { Edition, Result, Risk } from '@mlps/controls';
import type { PaperBrand } from '../papers/document/paper-model.js';

/** A label with its text, as tables of facts print them. */
export interface Fact {
  label: string;
  text: string;
}

/** One problem: a finding that does not wholly conform. */
export interface NoticeProblem {
  /** `T001` and so on, in the order of this paper */
  number: string;
  /** stable id of the finding, `object|item` */
  key: string;
  objectName: string;
  objectKind: string;
  itemId: string;
  /** part of the standard (安全通用要求 or an extension) */
  part: string;
  domain: string;
  point: string;
  /** clause of GB/T 22239-2019 with its letter, e.g. `7.1.4.1 a）` */
  clause: string;
  /** the requirement in our own words */
  requirement: string;
  result: Result;
  resultWord: string;
  /** what the evaluator saw */
  found: string;
  risk: Risk | null;
  /** 高, 中, 低 or 未评定 */
  riskWord: string;
  /** a confirmed major hazard (重大风险隐患) */
  hazard: boolean;
  advice: string;
  /** who wrote the advice: the evaluator, or the catalog */
  adviceFrom: 'finding' | 'catalog';
}

/** Numbers of problems by risk. */
export interface RiskCounts {
  high: number;
  medium: number;
  low: number;
  unrated: number;
  total: number;
}

/** Problems of one security class. */
export interface DomainProblems extends RiskCounts {
  domain: string;
}

/** A section of the letter. */
export interface NoticeSection {
  heading: string;
  paragraphs: string[];
}

/** How the score came about, and what it does not say. */
export interface MethodNote {
  statement: string;
  figures: Fact[];
  settings: Fact[];
  notices: string[];
  remarks: string[];
}

/** The last page, which the recipient signs and returns. */
export interface ReceiptPart {
  intro: string;
  facts: Fact[];
  acknowledgement: string;
  signatures: Fact[];
}

/** What the paper was made from, so that a book that comes back can be placed. */
export interface NoticeIdentity {
  system: string;
  grade: string;
  edition: Edition;
  extensions: string[];
  reportNumber: string | null;
  /** SHA-256 of the evaluation's normal form, hex */
  evaluationHash: string;
}

/**
 * One notice (整改通知书): every number and every sentence of the paper, so that PDF and Excel only draw it.
 * JSON-safe; dates are ISO 8601, sentences are Chinese.
 */
export interface NoticeModel {
  format: 'mlps-notice/1';
  title: string;
  number: string | null;
  issuer: string;
  addressee: string;
  date: string;
  dateText: string;
  deadline: string | null;
  deadlineText: string | null;
  /** the issuer's own logo and header */
  brand: PaperBrand;
  /** says that the paper comes from the organisation and not from public security organs */
  disclaimer: string;
  opening: string;
  overview: string[];
  facts: Fact[];
  counts: RiskCounts;
  /** classes with problems, in the standard's order */
  domains: DomainProblems[];
  sections: NoticeSection[];
  problems: NoticeProblem[];
  attachments: string[];
  copies: string[];
  contact: string | null;
  phone: string | null;
  signatures: Fact[];
  method: MethodNote;
  receipt: ReceiptPart;
  identity: NoticeIdentity;
  /** what the reader of the paper cannot see: characters without a glyph, texts that were cut */
  warnings: string[];
}
