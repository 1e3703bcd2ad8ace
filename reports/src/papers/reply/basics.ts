import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, closeGaps } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { Fact } from '../../model/notice-model.js';
import { editionNames } from '../../model/method-note.js';
import { scoreSentence, scoreText } from '../../model/notice-sentences.js';
import type { HeadingMaker } from '../document/numbering.js';
import type { PaperBlock } from '../document/paper-model.js';
import type { ReplyContext } from './reply-context.js';

const UNKNOWN = '未填写';

/** 一、 who and what: the unit, the system with its modules, the steps of graded protection, the evaluation and its result. */
export function basicsBlocks(context: ReplyContext, heading: HeadingMaker): PaperBlock[] {
  return [
    heading(1, '基本情况'),
    heading(2, '单位和系统'),
    { kind: 'facts', facts: systemFacts(context) },
    ...moduleBlocks(context),
    heading(2, '等级保护工作'),
    { kind: 'paragraph', text: procedureText(context) },
    heading(2, '等级测评结果'),
    { kind: 'paragraph', text: evaluationText(context) },
  ];
}

function systemFacts({ input: { unit }, evaluation: { system } }: ReplyContext): Fact[] {
  const told = (label: string, text: string | null | undefined): Fact => ({
    label,
    text: cleanLine(text ?? '') || UNKNOWN,
  });
  return [
    told('单位名称', unit.name),
    told('责任部门', unit.department),
    told('责任人', unit.responsible),
    told('联系人及电话', [unit.contact, unit.phone].filter(Boolean).join('，')),
    told('系统名称', system.name),
    { label: '安全保护等级', text: gradeText(system.grade).replace('安全保护等级', '') },
    { label: '备案证明编号', text: cleanLine(system.filingNumber ?? '') || '未备案或未填写' },
  ];
}

function moduleBlocks({ evaluation: { system } }: ReplyContext): PaperBlock[] {
  const modules = system.modules ?? [];
  if (modules.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: `${cleanLine(system.name)}由${modules.length}个功能模块组成，各模块及其技术支持单位如下：`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 1, align: 'center' },
        { title: '功能模块', share: 4 },
        { title: '开发或技术支持单位', share: 5 },
      ],
      rows: modules.map(({ name, vendor }, at) => [
        String(at + 1),
        cleanLine(name),
        cleanLine(vendor ?? '') || UNKNOWN,
      ]),
    },
  ];
}

function procedureText({ input: { procedure }, evaluation: { system } }: ReplyContext): string {
  const steps = [
    ['完成定级', procedure?.gradedOn],
    ['通过专家评审', procedure?.expertReviewedOn],
    ['完成备案', procedure?.filedOn],
    ['完成等级测评', procedure?.evaluatedOn],
  ] as const;
  const done = steps.flatMap(([step, date]) => (date ? [`${chineseDate(date)}${step}`] : []));
  const open = steps.flatMap(([step, date]) => (date === null ? [step.replace('完成', '').replace('通过', '')] : []));
  const told = done.length ? `该系统已于${done.join('，')}。` : '该系统定级、备案和测评的办理日期未填写。';
  const filing = system.filingNumber ? `备案证明编号为${cleanLine(system.filingNumber)}。` : '';
  return `${told}${filing}${open.length ? `尚未完成：${open.join('、')}。` : ''}`;
}

function evaluationText({ evaluation, before, after }: ReplyContext): string {
  const body = cleanLine(evaluation.evaluation?.body ?? '') || '测评机构';
  const report = cleanLine(evaluation.evaluation?.reportNumber ?? '');
  const { high, medium, low, unrated } = before.problems;
  const rated = `高风险${high}个，中风险${medium}个，低风险${low}个${unrated ? `，未评定${unrated}个` : ''}`;
  const hazards = before.problems.hazards ? `重大风险隐患数量：${before.hazardsPrinted}。` : '';
  const first = `${body}对该系统进行了等级测评${report ? `（报告编号${report}）` : ''}，按${editionNames[before.edition]}口径，${scoreSentence(before)}测评发现的安全问题中，${rated}。${hazards}`;
  return closeGaps(`${first}${after ? retested(before, after) : ''}`);
}

function retested(before: ReplyContext['before'], after: NonNullable<ReplyContext['after']>): string {
  const name = after.edition === '2025' ? '符合率' : '综合得分';
  const [was, is] = [scoreText(before) ?? '无', scoreText(after) ?? '无'];
  return `经复测，${name}由${was}变为${is}，按同一口径测算的结论为“${after.conclusion ?? '无'}”；正式结论以测评机构出具的报告为准。`;
}
