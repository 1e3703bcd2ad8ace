import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, closeGaps } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { PartyFacts, SignedBy } from '../../model/inputs/evaluation-report-input.js';
import { editionNames } from '../../model/method-note.js';
import type { Fact } from '../../model/notice-model.js';
import { overview, scoreText } from '../../model/notice-sentences.js';
import type { PaperOptions } from '../document/branding.js';
import { signer, wordingOr } from '../document/branding.js';
import type { PaperBlock } from '../document/paper-model.js';
import { missing, paragraph } from './report-context.js';
import type { ReportContext } from './report-context.js';

/** The cover. */
export function coverBlocks(context: ReportContext, options: PaperOptions): PaperBlock[] {
  const { evaluation, is2025 } = context;
  const { system, evaluation: known } = evaluation;
  const number = cleanLine(options.number ?? known?.reportNumber ?? '');
  return [
    { kind: 'space', lines: 5 },
    { kind: 'title', text: '网络安全等级测评报告', subtitle: `（${editionNames[evaluation.edition]}口径整理稿）` },
    { kind: 'space', lines: 9 },
    {
      kind: 'facts',
      tall: true,
      facts: [
        { label: '报告编号', text: is2025 && number && !number.includes('【') ? `${number}【2025版】` : number },
        { label: is2025 ? '被测对象' : '被测系统', text: cleanLine(system.name) },
        { label: '委托单位', text: partyName(context.input.client, system.organization) },
        { label: '测评单位', text: partyName(context.input.body, known?.body) },
        { label: '报告日期', text: chineseDate(options.date) },
      ],
    },
  ];
}

function partyName(party: PartyFacts | null | undefined, other: string | null | undefined): string {
  return cleanLine(party?.name ?? other ?? '') || '未填写';
}

/** 基本信息表 and 声明, on pages of their own. */
export function identityBlocks(context: ReportContext): PaperBlock[] {
  const { evaluation, input } = context;
  const { system, evaluation: known } = evaluation;
  if (!system.filingNumber) context.gaps.push({ place: '基本信息表', what: '备案证明编号' });
  return [
    { kind: 'title', text: '等级测评基本信息表' },
    {
      kind: 'facts',
      facts: [
        { label: '被测对象', text: cleanLine(system.name) },
        { label: '安全保护等级', text: gradeText(system.grade).replace('安全保护等级', '') },
        { label: '备案证明编号', text: cleanLine(system.filingNumber ?? '') || '未备案或未填写' },
      ],
    },
    { kind: 'note', text: '委托单位' },
    { kind: 'facts', facts: partyFacts(input.client, system.organization, false) },
    { kind: 'note', text: '测评单位' },
    { kind: 'facts', facts: [...partyFacts(input.body, known?.body, true), ...leaderFact(known?.leader)] },
    { kind: 'facts', facts: signers(context) },
  ];
}

function partyFacts(party: PartyFacts | null | undefined, name: string | null | undefined, body: boolean): Fact[] {
  const told = (label: string, text: string | null | undefined): Fact => ({ label, text: cleanLine(text ?? '') });
  const where = [party?.address, party?.postcode].filter(Boolean).join('，邮编');
  return [
    told('单位名称', party?.name ?? name),
    ...(body ? [told('机构代码', party?.code)] : []),
    told('地址', where),
    told('联系人', [party?.contact, party?.department, party?.post].filter(Boolean).join('，')),
    told('联系方式', [party?.officePhone, party?.mobile, party?.email].filter(Boolean).join('，')),
  ];
}

function leaderFact(leader: string | null | undefined): Fact[] {
  const text = cleanLine(leader ?? '');
  return text ? [{ label: '项目负责人', text }] : [];
}

function signers(context: ReportContext): Fact[] {
  const { preparedBy, reviewedBy, approvedBy } = context.input;
  const told = (label: string, by: SignedBy | null | undefined): Fact => {
    if (!by?.name) context.gaps.push({ place: '基本信息表', what: `${label}及日期` });
    return {
      label,
      text: [cleanLine(by?.name ?? ''), by?.date ? chineseDate(by.date) : ''].filter(Boolean).join('　'),
    };
  };
  return [told('编制人', preparedBy), told('审核人', reviewedBy), told('批准人', approvedBy)];
}

const DECLARATION = [
  '本报告依据录入的现场测评记录整理而成，只对被测对象在测评期间的状况负责；被测对象发生变更后，报告内容不再自动适用。',
  '本报告不得部分复制或断章取义使用；报告中的得分、符合率和结论由软件按公开资料整理的口径测算，正式结论以测评机构盖章的测评报告为准。',
] as const;

/** 声明. */
export function declarationBlocks(context: ReportContext, options: PaperOptions): PaperBlock[] {
  const { system, evaluation: known } = context.evaluation;
  const body = partyName(context.input.body, known?.body);
  const dateText = chineseDate(options.date);
  const values = { 单位: body, 系统: cleanLine(system.name), 日期: dateText };
  return [
    { kind: 'title', text: '声明' },
    ...wordingOr(options, 'declaration', values, DECLARATION).map(paragraph),
    { kind: 'signature', unit: signer(options, body), dateText, places: [] },
  ];
}

/** 等级测评结论 on one page: object, work, conclusion, counts. */
export function conclusionPage(context: ReportContext): PaperBlock[] {
  const { evaluation, score, input, is2025 } = context;
  const { high, medium, low, unrated } = score.problems;
  const facts: Fact[] = [
    { label: '被测对象', text: cleanLine(evaluation.system.name) },
    { label: '安全保护等级', text: gradeText(evaluation.system.grade).replace('安全保护等级', '') },
    { label: '对象形态', text: cleanLine(input.objectForm ?? '') || '未填写' },
    { label: '对象描述', text: cleanLine(input.business ?? '') || '未填写' },
    { label: '测评工作', text: workText(context) },
    { label: '等级测评结论', text: score.conclusion ?? '无' },
    { label: is2025 ? '符合率' : '综合得分', text: scoreText(score) ?? '无' },
    {
      label: '安全问题数量',
      text: `高风险${high}个，中风险${medium}个，低风险${low}个${unrated ? `，未评定${unrated}个` : ''}`,
    },
    ...(is2025 ? [{ label: '重大风险隐患数量', text: score.hazardsPrinted }] : []),
  ];
  return [
    { kind: 'title', text: '等级测评结论' },
    { kind: 'facts', facts },
    { kind: 'note', text: closeGaps(`结论依据：${score.reason}。${score.notice ?? ''}`) },
    ...(input.extensionFacts?.length
      ? [
          { kind: 'title', text: '等级测评结论扩展表' } as const,
          { kind: 'facts', facts: input.extensionFacts } as const,
        ]
      : []),
  ];
}

function workText({ evaluation, input, score }: ReportContext): string {
  const [first, last] = [input.phases?.[0], input.phases?.at(-1)];
  const [from, to] = [first?.from ?? evaluation.evaluation?.startDate, last?.to ?? evaluation.evaluation?.reportDate];
  const period = from && to ? `测评时间为${chineseDate(from)}至${chineseDate(to)}；` : '';
  return `${period}测评对象${evaluation.objects.length}个，单项结果${evaluation.findings.length}条，测评项${score.counts.all.total}项。`;
}

/** 总体评价 and the main problems: front matter until 2021, chapter 6 in 2025. */
export function overallBlocks(context: ReportContext, place: string): PaperBlock[] {
  const { input, score, problems, evaluation } = context;
  const { high, medium, low, unrated } = score.problems;
  const opinion = (input.overallOpinion ?? '').trim();
  const counted = overview(score, { high, medium, low, unrated, total: problems.length }).map(paragraph);
  return [
    ...counted,
    ...(opinion ? opinion.split('\n').map(paragraph) : missing(context, place, '测评人员的总体评价意见')),
    ...(evaluation.objects.length ? [radar(context)] : []),
  ];
}

/** Conforming items per class. */
export function radar({ score }: ReportContext): PaperBlock {
  const title = '各安全类符合项与适用项';
  const axes = Object.entries(score.counts.domains).map(([name, { conform, applicable }]) => ({
    name,
    reached: conform,
    of: applicable,
  }));
  return { kind: 'chart', caption: `图　${title}（符合项数/适用项数）`, chart: { type: 'radar', title, axes } };
}
