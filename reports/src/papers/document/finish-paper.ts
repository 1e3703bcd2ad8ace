import { isIsoDate } from '@mlps/controls';
import { ReportError } from '../../errors.js';
import { glyphWarnings } from '../../model/missing-glyphs.js';
import { cleanLine } from '../../model/clean-text.js';
import { paperBrand } from './branding.js';
import { fillGaps } from './fill-gaps.js';
import type { PaperOptions } from './branding.js';
import type { PaperKind, PaperModel, PaperSection } from './paper-model.js';
import { paperTexts } from './paper-texts.js';

/** What a builder knows of its paper. */
export interface PaperParts {
  kind: PaperKind;
  title: string;
  author: string;
  subject: string;
  sections: readonly PaperSection[];
}

/**
 * Put a paper together: number, date, look, warnings.
 * @throws ReportError `paper.invalid-date`, `paper.invalid-logo`
 */
export function finishPaper(parts: PaperParts, { date, number, branding }: PaperOptions): PaperModel {
  requireDate(date);
  const sections = fillGaps(parts.sections.filter(({ blocks }) => blocks.length > 0));
  return {
    format: 'mlps-paper/1',
    kind: parts.kind,
    title: parts.title,
    number: cleanLine(number ?? '') || null,
    date,
    author: parts.author,
    subject: parts.subject,
    brand: paperBrand(branding, headerOf(parts)),
    sections,
    warnings: glyphWarnings(located({ sections }), 'Word'),
  };
}

/** Brackets do not stand inside brackets. */
function headerOf({ title, subject }: PaperParts): string {
  return /[（(]/.test(subject) ? `${title}　${subject}` : `${title}（${subject}）`;
}

function* located(model: Pick<PaperModel, 'sections'>): Generator<readonly [place: string, text: string]> {
  for (const text of paperTexts(model)) yield [text.slice(0, 12), text];
}

/** @throws ReportError `paper.invalid-date` */
export function requireDate(date: unknown, path = '$.date'): void {
  if (isIsoDate(date)) return;
  const received = JSON.stringify(date) ?? String(date);
  throw new ReportError('paper.invalid-date', `${path}: expected a date, YYYY-MM-DD, found ${received}`, [
    { path, code: 'date', expected: 'YYYY-MM-DD', received, messageZh: '应为 YYYY-MM-DD 形式的日期' },
  ]);
}
