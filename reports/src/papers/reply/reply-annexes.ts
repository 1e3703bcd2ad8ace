import { cleanLine, cleanText } from '../../model/clean-text.js';
import { attachmentMark } from '../document/attachment-lines.js';
import type { PaperOptions } from '../document/branding.js';
import type { PaperBlock } from '../document/paper-model.js';
import type { ReplyContext } from './reply-context.js';
import { groupNames, measuresText, objectsText, ownerText, riskText, stateText } from './reply-groups.js';

const PROBLEMS = '安全问题整改情况明细表';
const EVIDENCE = '整改佐证材料清单';
const RECEIPT = '整改报告签收回执';

/** What the letter lists as its attachments, in this order. */
export function attachmentNames({ input, records }: ReplyContext): string[] {
  const hasEvidence = records.some(({ evidence }) => evidence?.length);
  return [
    ...(records.length ? [PROBLEMS] : []),
    ...(hasEvidence ? [EVIDENCE] : []),
    ...(input.attachments ?? []).map(cleanLine).filter(Boolean),
    ...(input.notice ? [RECEIPT] : []),
  ];
}

function markOf(context: ReplyContext, name: string, more = ''): PaperBlock {
  return { kind: 'annexMark', text: `${attachmentMark(attachmentNames(context), name)}${more}` };
}

/** The table of every problem with its state, on lying pages. */
export function problemTableBlocks(context: ReplyContext): PaperBlock[] {
  const { records } = context;
  if (records.length === 0) return [];
  return [
    markOf(context, PROBLEMS),
    { kind: 'title', text: PROBLEMS },
    {
      kind: 'table',
      small: true,
      columns: [
        { title: '编号', share: 5, align: 'center' },
        { title: '测评对象', share: 14 },
        { title: '存在问题', share: 24 },
        { title: '风险等级', share: 6, align: 'center' },
        { title: '整改措施', share: 26 },
        { title: '责任部门和人', share: 9 },
        { title: '整改结果', share: 11 },
        { title: '状态', share: 9, align: 'center' },
      ],
      rows: records.map((record) => [
        record.number,
        objectsText(record),
        cleanText(record.found) || '未填写',
        riskText(record),
        measuresText(record),
        ownerText(record),
        groupNames[record.group],
        stateText(record),
      ]),
    },
  ];
}

/** Evidence with its hashes; a file named by several items stands once per item. */
export function evidenceBlocks(context: ReplyContext): PaperBlock[] {
  const rows = context.records.flatMap(({ number, evidence = [] }) =>
    evidence.map(({ name, sha256 }) => [number, cleanLine(name), sha256]),
  );
  if (rows.length === 0) return [];
  return [
    markOf(context, EVIDENCE),
    { kind: 'title', text: EVIDENCE },
    {
      kind: 'table',
      small: true,
      columns: [
        { title: '整改项', share: 12, align: 'center' },
        { title: '文件名', share: 40 },
        { title: 'SHA-256校验值', share: 48 },
      ],
      rows,
    },
    { kind: 'note', text: '核对方法：对文件计算SHA-256，与上表一致的即为报送时的原件。' },
  ];
}

/** The receipt that the issuer of the notice signs and returns. */
export function receiptBlocks(context: ReplyContext, { number }: PaperOptions): PaperBlock[] {
  const {
    input: { notice, unit },
    system,
  } = context;
  if (!notice) return [];
  return [
    markOf(context, RECEIPT, '（沿虚线裁下后退回报送单位）'),
    { kind: 'tear' },
    { kind: 'title', text: RECEIPT },
    {
      kind: 'facts',
      tall: true,
      facts: [
        { label: '文书名称', text: `网络安全等级保护整改报告（${system}）` },
        { label: '文书编号', text: cleanLine(number ?? '') },
        { label: '报送单位', text: cleanLine(unit.name) },
        {
          label: '对应通知',
          text: [notice.title, notice.number]
            .map((part) => cleanLine(part ?? ''))
            .filter(Boolean)
            .join(' '),
        },
        { label: '签收单位（盖章）', text: cleanLine(notice.issuer) },
        { label: '签收人', text: '' },
        { label: '签收日期', text: '　　　　年　　月　　日' },
        { label: '是否申请复测', text: '□是　□否' },
      ],
    },
  ];
}
