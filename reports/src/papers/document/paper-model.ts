import type { Chart } from '../../charts/chart.js';
import type { Fact } from '../../model/notice-model.js';

/** Every paper that this package can draw. */
export const paperKinds = {
  notice: '整改通知书',
  rectification: '整改报告',
  evaluation: '等级测评报告',
  retest: '整改复测报告',
  selfInspection: '自查报告',
  campaign: '专项检查总结',
  training: '宣传教育培训记录',
  acceptance: '风险接受审批表',
  overview: '等级保护工作一览',
} as const;

export type PaperKind = keyof typeof paperKinds;

/** A column of a data table; widths are shares. */
export interface PaperColumn {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'center';
}

/** A row of texts, one per column; or a band across the table that names what follows. */
export type PaperRow = readonly string[] | { readonly band: string };

export type PaperBlock =
  | { readonly kind: 'title'; readonly text: string; readonly subtitle?: string }
  /** 附件1: stands above the title of an attachment */
  | { readonly kind: 'annexMark'; readonly text: string }
  /** 文号 */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  /** numbered already; all stand in the contents and among the bookmarks */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** a small remark below a table or a form */
  | { readonly kind: 'note'; readonly text: string }
  /** labels with texts; `tall` leaves room to write or to seal */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly tall?: boolean }
  | {
      readonly kind: 'table';
      /** 表5-1 and its name */
      readonly caption?: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly PaperRow[];
      /** smaller type, for wide tables */
      readonly small?: boolean;
    }
  | { readonly kind: 'chart'; readonly caption: string; readonly chart: Chart }
  /** who signs: the name of the unit centred over the date, then places for signatures */
  | {
      readonly kind: 'signature';
      readonly unit: string;
      readonly dateText: string;
      readonly places: readonly Fact[];
    }
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  | { readonly kind: 'copies'; readonly units: readonly string[] }
  /** a line along which a receipt is torn off */
  | { readonly kind: 'tear' }
  | { readonly kind: 'space'; readonly lines: number }
  /** the contents, with page numbers */
  | { readonly kind: 'contents' };

/** Pages of one orientation and one numbering. */
export interface PaperSection {
  /** front pages count I, II; annexes count on their own; body 1, 2 */
  readonly zone: 'front' | 'body' | 'annex';
  readonly orientation: 'portrait' | 'landscape';
  /** a cover bears neither running lines nor a page number */
  readonly bare?: boolean;
  readonly blocks: readonly PaperBlock[];
}

/** The issuer's own logo, header and name, as data. */
export interface PaperBrand {
  readonly headerText: string;
  readonly logo: { readonly pngBase64: string; readonly width: number; readonly height: number } | null;
}

/**
 * One paper: every number and every sentence, in reading order. PDF and Word draw it and add nothing but page numbers.
 * JSON-safe; dates are ISO 8601, sentences are Chinese.
 */
export interface PaperModel {
  readonly format: 'mlps-paper/1';
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string | null;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly brand: PaperBrand;
  readonly sections: readonly PaperSection[];
  /** what the reader of the paper cannot see: characters without a glyph */
  readonly warnings: readonly string[];
}
