import type { Evaluation, ScoreResult } from '@mlps/controls';
import { cleanLine, cleanText } from './clean-text.js';
import { gradeText } from './grade-text.js';
import { editionNames } from './method-note.js';
import type { Fact, NoticeModel, NoticeSection, RiskCounts } from './notice-model.js';
import type { NoticeOptions } from './notice-options.js';
import * as sentences from './notice-sentences.js';

/** Printed where a fact is not known. */
const UNKNOWN = '未填写';
/** Room to write a name or a number by hand. */
const OPEN_PLACE = '　'.repeat(6);

/** What the letter says about the system and its evaluation. */
export function systemFacts({ system, evaluation: known }: Evaluation, score: ScoreResult): Fact[] {
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
    {
      label: '测评结论',
      text: `${score.conclusion ?? '无'}（${editionNames[score.edition]}口径${score.complete ? '' : '，暂定'}）`,
    },
  ];
}

/** The numbered sections after the overview; an empty one is left out. */
export function letterSections(
  options: NoticeOptions,
  counts: RiskCounts,
  { issuer, contact, phone }: Pick<NoticeModel, 'issuer' | 'contact' | 'phone'>,
): NoticeSection[] {
  const paragraphs = (own: readonly string[] | null | undefined, standard: readonly string[]): string[] =>
    (own ?? standard).map(cleanText).filter(Boolean);
  const consequence = cleanText(options.consequence ?? '') || null;
  const interim = counts.total ? paragraphs(options.interimMeasures, sentences.defaultInterimMeasures) : [];
  const reach = `联系人：${contact ?? OPEN_PLACE}；联系电话：${phone ?? OPEN_PLACE}。`;
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

/** Signature places of the issuer. */
export function signaturePlaces({ preparedBy, reviewedBy, approvedBy }: NoticeOptions): Fact[] {
  const name = (text: string | null | undefined): string => cleanLine(text ?? '');
  return [
    { label: '编制', text: name(preparedBy) },
    { label: '审核', text: name(reviewedBy) },
    { label: '批准', text: name(approvedBy) },
  ];
}
