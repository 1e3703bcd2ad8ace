import { riskNames } from '@mlps/controls';
import { stateTable, weaknessesOf } from '@mlps/controls/rectification';
import type { RectificationItem } from '@mlps/controls/rectification';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { SelfInspectionInput } from '../../model/inputs/self-inspection-input.js';
import type { PaperOptions } from '../document/branding.js';
import { signer, wordingOr } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { officialHeadings } from '../document/numbering.js';
import type { HeadingMaker } from '../document/numbering.js';
import type { PaperBlock, PaperModel } from '../document/paper-model.js';
import { noticeText, toldAnswers } from './told-answers.js';
import { sectionBlocks } from './field-blocks.js';

const TITLE = '网络安全自查报告';

/**
 * Build the paper of a unit that inspected itself (自查报告): what the template asks, in its order, and the weaknesses with what is
 * done about them. No evaluator is needed.
 * @throws ReportError `paper.invalid-date`, `paper.unknown-placeholder`
 */
export function buildSelfInspection(input: SelfInspectionInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const unit = cleanLine(input.unit.name);
  const heading = officialHeadings();
  const dateText = chineseDate(options.date);
  const addressee = cleanLine(input.notice?.issuer ?? textOf(input.answers['superior']));
  const values = { 单位: unit, 日期: dateText };
  const { template } = input;
  const answers = toldAnswers(input);
  const blocks: PaperBlock[] = [
    { kind: 'title', text: `${unit}${TITLE}` },
    { kind: 'number', text: cleanLine(options.number ?? '') || '文号：　　　　　　　　' },
    ...(addressee ? [{ kind: 'addressee', text: `${addressee}：` } as const] : []),
    ...wordingOr(options, 'opening', values, [opening(input, unit)]).map(
      (text) => ({ kind: 'paragraph', text }) as const,
    ),
    heading(1, template.opening.zh),
    ...sectionBlocks(template.opening, answers),
    heading(1, '自查情况'),
    ...template.sections.flatMap((section) => [heading(2, section.zh), ...sectionBlocks(section, answers)]),
    ...template.closing.flatMap((section) => [heading(1, section.zh), ...sectionBlocks(section, answers)]),
    ...weaknessBlocks(input, heading),
    ...wordingOr(options, 'closing', values, []).map((text) => ({ kind: 'paragraph', text }) as const),
    {
      kind: 'signature',
      unit: `${signer(options, unit)}（盖章）`,
      dateText,
      places: [
        { label: '负责人（签名）', text: '' },
        { label: '填报人', text: cleanLine(input.unit.contact ?? '') },
        { label: '联系电话', text: cleanLine(input.unit.phone ?? '') },
      ],
    },
  ];
  const sections = [{ zone: 'body', orientation: 'portrait', blocks }] as const;
  return finishPaper(
    { kind: 'selfInspection', title: `${unit}${TITLE}`, author: unit, subject: template.zh, sections },
    options,
  );
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}

function opening({ notice, answers }: SelfInspectionInput, unit: string): string {
  const basis = (notice ? noticeText(notice) : '') || cleanLine(textOf(answers['basis']));
  return `${basis ? `按照${basis}的要求，` : ''}${unit}组织开展了网络安全自查，现将有关情况报告如下。`;
}

function weaknessBlocks(
  { template, answers, unit, records }: SelfInspectionInput,
  heading: HeadingMaker,
): PaperBlock[] {
  const name = cleanLine(unit.name);
  const items = records?.map(({ item }) => item) ?? weaknessesOf(template, answers, { id: name, name });
  const title = heading(1, '整改清单');
  if (items.length === 0) return [title, { kind: 'paragraph', text: '本次自查没有发现需要整改的问题。' }];
  return [
    title,
    { kind: 'paragraph', text: `以下${items.length}项由自查结果形成，逐项落实责任人和期限：` },
    {
      kind: 'table',
      small: true,
      columns: [
        { title: '序号', share: 3, align: 'center' },
        { title: '问题', share: 12 },
        { title: '整改措施', share: 14 },
        { title: '风险', share: 4, align: 'center' },
        { title: '责任', share: 7 },
        { title: '期限', share: 7, align: 'center' },
        { title: '状态', share: 6, align: 'center' },
      ],
      rows: items.map(weaknessRow),
    },
  ];
}

function weaknessRow(item: RectificationItem, at: number): string[] {
  const who = [item.department, item.owner]
    .map((part) => cleanLine(part ?? ''))
    .filter(Boolean)
    .join('\n');
  return [
    String(at + 1),
    cleanLine(item.title),
    cleanText(item.plan?.measures ?? item.advice ?? '') || '未填写',
    item.risk ? riskNames[item.risk].zh : '未评定',
    who || '未指定',
    item.dueDate ?? '未定',
    stateTable[item.state].zh,
  ];
}
