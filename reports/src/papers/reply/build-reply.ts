import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import { retestScores } from '@mlps/controls/rectification';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine } from '../../model/clean-text.js';
import type { ReplyInput } from '../../model/inputs/reply-input.js';
import type { PaperOptions } from '../document/branding.js';
import { signer, wordingOr } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { officialHeadings } from '../document/numbering.js';
import type { PaperBlock, PaperModel } from '../document/paper-model.js';
import { paperKinds } from '../document/paper-model.js';
import { basicsBlocks } from './basics.js';
import { outcomeBlocks } from './outcome.js';
import { protectionBlocks } from './protection.js';
import { attachmentNames, evidenceBlocks, problemTableBlocks, receiptBlocks } from './reply-annexes.js';
import type { ReplyContext } from './reply-context.js';
import { numberRecords } from './reply-groups.js';

const TRUTH =
  '本单位对本报告及所附材料的真实性负责。报告所列整改情况均有相应记录，佐证材料可供核查；未完成整改和暂无法整改的问题已如实说明。';

/**
 * Build the reply paper (整改报告) to a rectification notice: what was found, what became of it, what is left, and who vouches for it.
 *
 * Scores come from `scoreEvaluation`, before and after the retest; accepting a risk changes neither.
 * @throws MlpsError `evaluation.invalid`, `retest.invalid`; ReportError `paper.invalid-date`, `paper.invalid-logo`, `paper.unknown-placeholder`
 */
export function buildReply(input: ReplyInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const context = replyContext(input);
  const unit = cleanLine(input.unit.name);
  return finishPaper(
    {
      kind: 'rectification',
      title: `网络安全等级保护${paperKinds.rectification}`,
      author: unit,
      subject: context.system,
      sections: [
        { zone: 'body', orientation: 'portrait', blocks: letter(context, options, unit) },
        { zone: 'body', orientation: 'landscape', blocks: problemTableBlocks(context) },
        { zone: 'body', orientation: 'portrait', blocks: evidenceBlocks(context) },
        { zone: 'body', orientation: 'portrait', blocks: receiptBlocks(context, options) },
      ],
    },
    options,
  );
}

function replyContext(input: ReplyInput): ReplyContext {
  const evaluation = parseEvaluation(input.evaluation);
  const scores = input.retest
    ? retestScores(evaluation, input.retest)
    : { before: scoreEvaluation(evaluation), after: null };
  return {
    input,
    evaluation,
    ...scores,
    records: numberRecords(input.records),
    system: cleanLine(evaluation.system.name),
  };
}

function letter(context: ReplyContext, options: PaperOptions, unit: string): PaperBlock[] {
  const { input, system } = context;
  const heading = officialHeadings();
  const dateText = chineseDate(options.date);
  const values = { 单位: unit, 系统: system, 日期: dateText };
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const truth = wordingOr(options, 'statement', values, [TRUTH]).map(paragraph);
  return [
    { kind: 'title', text: '网络安全等级保护整改报告', subtitle: `（${system}）` },
    { kind: 'number', text: cleanLine(options.number ?? '') || '文号：　　　　　　　　' },
    ...(input.notice ? [{ kind: 'addressee', text: `${cleanLine(input.notice.issuer)}：` } as const] : []),
    ...wordingOr(options, 'opening', values, [opening(context, unit)]).map(paragraph),
    ...basicsBlocks(context, heading),
    ...outcomeBlocks(context, heading),
    ...protectionBlocks(context, heading),
    heading(1, '真实性声明'),
    ...truth,
    { kind: 'attachments', names: attachmentNames(context) },
    {
      kind: 'signature',
      unit: `${signer(options, unit)}（盖章）`,
      dateText,
      places: [
        { label: '单位负责人（签名）', text: '' },
        { label: '填报人', text: cleanLine(input.unit.contact ?? '') },
        { label: '联系电话', text: cleanLine(input.unit.phone ?? '') },
      ],
    },
  ];
}

function opening({ input: { notice, unit }, system }: ReplyContext, name: string): string {
  if (!notice) return `${name}已组织对“${system}”等级测评所发现的安全问题进行整改，现将有关情况报告如下。`;
  const number = notice.number ? `（${cleanLine(notice.number)}）` : '';
  const received = notice.receivedOn ? chineseDate(notice.receivedOn) : '';
  const department = unit.department ? `由${cleanLine(unit.department)}牵头` : '';
  const deadline = notice.deadline ? `整改期限为${chineseDate(notice.deadline)}。` : '';
  return `${received}收到《${cleanLine(notice.title)}》${number}后，${name}高度重视，${department}逐项核实问题、落实整改。${deadline}现将“${system}”的整改情况报告如下。`;
}
