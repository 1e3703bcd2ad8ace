import { renderPaperDocx } from '../../docx/render-paper-docx.js';
import { buildNotice } from '../../model/build-notice.js';
import type { NoticeModel } from '../../model/notice-model.js';
import { noticeDocument } from '../../notice/notice-document.js';
import { renderNoticePdf } from '../../notice/render-notice-pdf.js';
import { renderNoticeXlsx } from '../../notice/render-notice-xlsx.js';
import type { Contradiction } from '../../self-check/contradiction.js';
import type { PaperOptions } from '../document/branding.js';
import type { PaperKind, PaperModel } from '../document/paper-model.js';
import { renderPaperPdf } from '../pdf/render-paper-pdf.js';
import { renderPaperXlsx } from '../xlsx/render-paper-xlsx.js';
import { buildPaper } from './build-paper.js';
import { checkPaper } from './check-paper.js';
import type { PaperInputs } from './paper-inputs.js';

/** File formats of a paper. */
export const paperFormats = ['pdf', 'docx', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Formats of each kind: Excel only where the paper is tables. */
export const formatsOfKind: Readonly<Record<PaperKind, readonly PaperFormat[]>> = {
  notice: paperFormats,
  rectification: paperFormats,
  evaluation: paperFormats,
  retest: paperFormats,
  selfInspection: paperFormats,
  campaign: paperFormats,
  training: ['pdf', 'docx'],
  acceptance: ['pdf', 'docx'],
  overview: paperFormats,
};

/** How a paper is drawn; none of it changes a word. */
export interface DrawOptions {
  draft?: boolean;
  /** told after every page of the PDF; what it throws ends the drawing */
  onDrawn?: (page: number, pages: number) => void;
}

/** Whom a notice goes to, and how much it asks. */
export interface NoticeBrief {
  readonly addressee: string;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly problems: number;
}

/** A paper that is ready to be drawn. */
export interface MadePaper {
  readonly title: string;
  /** what the reader of the paper cannot see */
  readonly warnings: readonly string[];
  /** what speaks against issue, errors first */
  readonly contradictions: readonly Contradiction[];
  /** what a register of notices keeps; null for every other kind */
  readonly notice: NoticeBrief | null;
  draw(format: PaperFormat, options?: DrawOptions): Promise<Uint8Array>;
}

/**
 * Make a paper of any kind from its data: the words, the contradictions in them, and the means to draw it. Equal data give equal words.
 * @throws MlpsError, ReportError as the builders of the kinds do
 * @example makePaper('overview', { organisation: '某县人民医院', systems: [] }, { date: '2026-09-30' }).title // '等级保护工作一览'
 */
export function makePaper<K extends PaperKind>(kind: K, input: PaperInputs[K], options: PaperOptions): MadePaper {
  return kind === 'notice'
    ? makeNotice(input as PaperInputs['notice'], options) // the kind says so
    : makeOther(kind, input, options);
}

function makeNotice({ evaluation, ...own }: PaperInputs['notice'], options: PaperOptions): MadePaper {
  const { date, number = null, branding = null } = options;
  const model = buildNotice(evaluation, { ...own, date, number }, branding);
  return {
    title: model.title,
    warnings: model.warnings,
    contradictions: checkPaper('notice', { evaluation, ...own }, noticeDocument(model)),
    notice: briefOf(model),
    async draw(format, draw = {}) {
      if (format === 'pdf') return renderNoticePdf(model, draw);
      return format === 'xlsx' ? renderNoticeXlsx(model, draw) : renderPaperDocx(noticeDocument(model), draw);
    },
  };
}

function briefOf({ addressee, contact, phone, problems }: NoticeModel): NoticeBrief {
  return { addressee, contact, phone, problems: problems.length };
}

function makeOther<K extends PaperKind>(kind: K, input: PaperInputs[K], options: PaperOptions): MadePaper {
  const model = buildPaper(kind, input, options);
  return {
    title: model.title,
    warnings: model.warnings,
    contradictions: checkPaper(kind, input, model),
    notice: null,
    draw: (format, draw = {}) => drawers[format](model, draw),
  };
}

const drawers: Readonly<Record<PaperFormat, (model: PaperModel, options: DrawOptions) => Promise<Uint8Array>>> = {
  pdf: renderPaperPdf,
  docx: renderPaperDocx,
  xlsx: renderPaperXlsx,
};
