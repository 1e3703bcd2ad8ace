import { createHash } from 'node:crypto';
import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { missingGlyphWarnings } from './missing-glyphs.js';
import { chineseDate } from './chinese-date.js';
import { cleanLine } from './clean-text.js';
import { letterSections, signaturePlaces, systemFacts } from './letter-parts.js';
import { methodNote } from './method-note.js';
import type { NoticeIdentity, NoticeModel, RiskCounts } from './notice-model.js';
import { requireSoundOptions } from './notice-options.js';
import type { NoticeNumber, NoticeOptions } from './notice-options.js';
import { noticeProblems, problemsByDomain } from './notice-problems.js';
import * as sentences from './notice-sentences.js';
import { paperBrand, wordingOr } from '../papers/document/branding.js';
import type { Branding } from '../papers/document/branding.js';
import { receiptPart } from './receipt-part.js';

const TITLE = '网络安全等级保护整改通知书';

/**
 * Build the rectification notice (整改通知书) of an evaluation: every number and sentence, ready to be drawn as PDF or Excel.
 *
 * Figures come from `scoreEvaluation`; problems are listed gravest first. The paper is the issuer's own and says so.
 * @param evaluation `mlps-evaluation/1`; checked whole, never altered
 * @param own what the evaluation does not hold; only the date is needed
 * @param branding the issuer's own logo, header, name and words
 * @throws MlpsError `evaluation.invalid`, `settings.invalid`; ReportError `notice.invalid-options`
 * @example buildNotice(hospital, { date: '2026-09-30', deadline: '2026-12-31' }).problems[0].number // 'T001'
 */
export function buildNotice(evaluation: Evaluation, own: NoticeOptions, branding: Branding | null = null): NoticeModel {
  requireSoundOptions(own);
  const sound = parseEvaluation(evaluation);
  const options = withBranding(own, sound, branding);
  const score = scoreEvaluation(sound);
  const problems = noticeProblems(sound);
  const { high, medium, low, unrated } = score.problems;
  const counts: RiskCounts = { high, medium, low, unrated, total: problems.length };
  const named = { title: TITLE, number: numberText(options.number), ...parties(sound, options) };
  const model: NoticeModel = {
    format: 'mlps-notice/1',
    ...named,
    ...dates(options),
    brand: paperBrand(branding, `${TITLE}（${cleanLine(sound.system.name)}）`),
    disclaimer: sentences.disclaimer(named.issuer),
    opening: sentences.opening(sound, named.addressee, counts),
    overview: sentences.overview(score, counts),
    facts: systemFacts(sound, score),
    counts,
    domains: problemsByDomain(problems),
    sections: letterSections(options, counts, named),
    problems,
    attachments: sentences.attachments(counts),
    copies: (options.copies ?? []).map(cleanLine).filter(Boolean),
    signatures: signaturePlaces(options),
    method: methodNote(sound, score),
    receipt: receiptPart(named, cleanLine(sound.system.name), problems.length),
    identity: identity(sound),
    warnings: [],
  };
  return { ...model, warnings: missingGlyphWarnings(model) };
}

/** What the issuer says itself goes before the words of its style, and those before the standard ones. */
function withBranding(options: NoticeOptions, evaluation: Evaluation, branding: Branding | null): NoticeOptions {
  if (!branding) return options;
  const issuer = firstName(options.issuer, branding.issuerName);
  const values = {
    单位: parties(evaluation, options).addressee,
    系统: cleanLine(evaluation.system.name),
    日期: chineseDate(options.date),
  };
  const words = (place: string): string[] | null => {
    const paragraphs = wordingOr({ branding }, place, values, []);
    return paragraphs.length > 0 ? paragraphs : null;
  };
  return {
    ...options,
    ...(issuer ? { issuer } : {}),
    basis: options.basis ?? words('basis'),
    interimMeasures: options.interimMeasures ?? words('interimMeasures'),
    consequence: options.consequence ?? words('consequence')?.join('') ?? null,
  };
}

type Parties = Pick<NoticeModel, 'issuer' | 'addressee' | 'contact' | 'phone'>;

function parties({ system, evaluation: facts }: Evaluation, options: NoticeOptions): Parties {
  return {
    issuer: firstName(options.issuer, facts?.body) ?? '本单位',
    addressee: firstName(options.addressee, system.organization) ?? '各有关部门',
    contact: firstName(options.contact, facts?.contact),
    phone: firstName(options.phone, facts?.phone),
  };
}

function firstName(...names: (string | null | undefined)[]): string | null {
  return names.map((name) => cleanLine(name ?? '')).find(Boolean) ?? null;
}

function dates({
  date,
  deadline,
}: NoticeOptions): Pick<NoticeModel, 'date' | 'dateText' | 'deadline' | 'deadlineText'> {
  return {
    date,
    dateText: chineseDate(date),
    deadline: deadline ?? null,
    deadlineText: deadline ? chineseDate(deadline) : null,
  };
}

function numberText(number: string | NoticeNumber | null | undefined): string | null {
  if (number === undefined || number === null) return null;
  if (typeof number === 'string') return cleanLine(number) || null;
  return `${cleanLine(number.code)}〔${number.year}〕${number.serial}号`;
}

function identity(evaluation: Evaluation): NoticeIdentity {
  const { system, edition, evaluation: known } = evaluation;
  const { x: _own, ...meaningful } = evaluation;
  return {
    system: cleanLine(system.name),
    grade: system.grade,
    edition,
    extensions: system.extensions ?? [],
    reportNumber: known?.reportNumber ?? null,
    evaluationHash: createHash('sha256').update(JSON.stringify(meaningful)).digest('hex'),
  };
}
