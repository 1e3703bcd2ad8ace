import { createHash } from 'node:crypto';
import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import type { Evaluation, ScoreResult } from '@mlps/controls';
import { missingGlyphWarnings } from './missing-glyphs.js';
import { chineseDate } from './chinese-date.js';
import { cleanLine, cleanText } from './clean-text.js';
import { gradeText } from './grade-text.js';
import { editionNames, methodNote } from './method-note.js';
import type { Fact, NoticeIdentity, NoticeModel, NoticeSection, ReceiptPart, RiskCounts } from './notice-model.js';
import { requireSoundOptions } from './notice-options.js';
import type { NoticeNumber, NoticeOptions } from './notice-options.js';
import { noticeProblems, problemsByDomain } from './notice-problems.js';
import * as sentences from './notice-sentences.js';

const TITLE = '网络安全等级保护整改通知书';
/** Printed where a fact is not known. */
const UNKNOWN = '未填写';

/**
 * Build the rectification notice (整改通知书) of an evaluation: every number and sentence, ready to be drawn as PDF or Excel.
 *
 * Figures come from `scoreEvaluation`; problems are listed gravest first. The paper is the issuer's own and says so.
 * @param evaluation `mlps-evaluation/1`; checked whole, never altered
 * @param options what the evaluation does not hold; only the date is needed
 * @throws MlpsError `evaluation.invalid`, `settings.invalid`; ReportError `notice.invalid-options`
 * @example buildNotice(hospital, { date: '2026-09-30', deadline: '2026-12-31' }).problems[0].number // 'T001'
 */
export function buildNotice(evaluation: Evaluation, options: NoticeOptions): NoticeModel {
  requireSoundOptions(options);
  const sound = parseEvaluation(evaluation);
  const score = scoreEvaluation(sound);
  const { high, medium, low, unrated } = score.problems;
  const counts: RiskCounts = { high, medium, low, unrated, total: high + medium + low + unrated };
  const parties = namedParties(sound, options);
  const problems = noticeProblems(sound);
  const model: NoticeModel = {
    format: 'mlps-notice/1',
    title: TITLE,
    ...parties,
    ...dates(options),
    number: numberText(options.number),
    disclaimer: sentences.disclaimer(parties.issuer),
    opening: sentences.opening(sound, parties.addressee),
    overview: sentences.overview(score, counts),
    facts: facts(sound, score),
    counts,
    domains: problemsByDomain(problems),
    sections: sections(options, counts, parties),
    problems,
    attachments: sentences.attachments(counts),
    copies: (options.copies ?? []).map(cleanLine).filter(Boolean),
    signatures: signatures(options),
    method: methodNote(sound, score),
    receipt: receipt(numberText(options.number), parties, problems.length),
    identity: identity(sound),
    warnings: [],
  };
  return { ...model, warnings: missingGlyphWarnings(model) };
}

type Parties = Pick<NoticeModel, 'issuer' | 'addressee' | 'contact' | 'phone'>;

function namedParties({ system, evaluation: facts }: Evaluation, options: NoticeOptions): Parties {
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

function facts({ system, evaluation: known }: Evaluation, score: ScoreResult): Fact[] {
  const modules = (system.modules ?? []).map(({ name, vendor }) =>
    vendor ? `${cleanLine(name)}（${cleanLine(vendor)}）` : cleanLine(name),
  );
  return [
    { label: '系统名称', text: cleanLine(system.name) },
    { label: '安全保护等级', text: gradeText(system.grade).replace('安全保护等级', '') },
    { label: '备案证明编号', text: cleanLine(system.filingNumber ?? '') || '未备案或未填写' },
    ...(modules.length ? [{ label: '系统组成', text: modules.join('、') }] : []),
    { label: '测评机构', text: cleanLine(known?.body ?? '') || UNKNOWN },
    { label: '测评报告编号', text: cleanLine(known?.reportNumber ?? '') || UNKNOWN },
    { label: score.edition === '2025' ? '符合率' : '综合得分', text: sentences.scoreText(score) ?? '无' },
    { label: '测评结论', text: `${score.conclusion ?? '无'}（${editionNames[score.edition]}口径）` },
  ];
}

function sections(options: NoticeOptions, counts: RiskCounts, { issuer, contact, phone }: Parties): NoticeSection[] {
  const paragraphs = (own: readonly string[] | null | undefined, standard: readonly string[]): string[] =>
    (own ?? standard).map(cleanText).filter(Boolean);
  const consequence = cleanText(options.consequence ?? '') || null;
  const interim = counts.total ? paragraphs(options.interimMeasures, sentences.defaultInterimMeasures) : [];
  const reach = `联系人：${contact ?? '　　　　　　'}；联系电话：${phone ?? '　　　　　　'}。`;
  const all: NoticeSection[] = [
    { heading: '通知依据', paragraphs: paragraphs(options.basis, sentences.defaultBasis) },
    {
      heading: '整改要求',
      paragraphs: sentences.orderParagraphs(options.deadline ?? null, counts, issuer, consequence),
    },
    { heading: '整改期间的临时措施', paragraphs: interim },
    { heading: '联系方式', paragraphs: [reach] },
  ];
  return all.filter((section) => section.paragraphs.length > 0);
}

function signatures({ preparedBy, reviewedBy, approvedBy }: NoticeOptions): Fact[] {
  const name = (text: string | null | undefined): string => cleanLine(text ?? '');
  return [
    { label: '编制', text: name(preparedBy) },
    { label: '审核', text: name(reviewedBy) },
    { label: '批准', text: name(approvedBy) },
  ];
}

function receipt(number: string | null, { issuer, addressee }: Parties, problems: number): ReceiptPart {
  return {
    intro: `请受送达单位核对后签收，并将本回执退回${issuer}。`,
    facts: [
      { label: '文书名称', text: TITLE },
      { label: '文书编号', text: number ?? '' },
      { label: '受送达单位', text: addressee },
      { label: '送达内容', text: `通知书正文及附件，列明安全问题${problems}个` },
    ],
    acknowledgement: '以上文书已收悉，内容已知晓。',
    signatures: ['受送达人（签名）', '职务', '受送达单位（盖章）', '签收日期', '送达人（签名）', '送达方式'].map(
      (label) => ({
        label,
        text:
          label === '签收日期' ? '　　　　年　　月　　日' : label === '送达方式' ? '□直接送达　□邮寄　□电子送达' : '',
      }),
    ),
  };
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
