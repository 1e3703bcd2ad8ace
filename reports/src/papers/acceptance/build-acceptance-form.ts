import { ReportError } from '../../errors.js';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { AcceptanceInput } from '../../model/inputs/acceptance-input.js';
import { wordingOr } from '../document/branding.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { paperKinds } from '../document/paper-model.js';
import type { PaperModel } from '../document/paper-model.js';
import { objectsText, ownerText, riskText } from '../reply/reply-groups.js';

const NOTE = '高风险问题和重大风险隐患不得接受；接受风险不改变测评得分和结论，补偿措施失效时应立即恢复整改。';

/**
 * Build the form by which a unit accepts a risk for a while (风险接受审批表): why, what lowers it, what is left, who approves, until when.
 * It says that the score stays as it is.
 * @throws ReportError `paper.invalid-input` when the item carries no acceptance, `paper.invalid-date`
 */
export function buildAcceptanceForm(input: AcceptanceInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const { unit, system, record } = input;
  const { acceptance } = record.item;
  if (!acceptance) throw withoutAcceptance(record.item.key);
  const name = cleanLine(unit.name);
  const { reason, measures, residualRisk, requestedBy, approver, approvedOn, expiry } = acceptance;
  const signed = (who: string, date: string | null): string =>
    `${cleanLine(who)}（签名）：\n日期：${date ? chineseDate(date) : '　　　　年　　月　　日'}`;
  const title = paperKinds.acceptance;
  const values = { 单位: name, 系统: cleanLine(system.name), 日期: chineseDate(options.date) };
  const notes = wordingOr(options, 'note', values, [NOTE]);
  const blocks = [
    { kind: 'title', text: title },
    { kind: 'number', text: `编号：${cleanLine(options.number ?? '') || '　　　　　　　　'}` },
    {
      kind: 'facts',
      facts: [
        { label: '单位', text: [name, cleanLine(unit.department ?? '')].filter(Boolean).join('，') },
        { label: '系统', text: `${cleanLine(system.name)}（${gradeText(system.grade)}）` },
        { label: '备案证明编号', text: cleanLine(system.filingNumber ?? '') || '未备案或未填写' },
        {
          label: '整改项',
          text: [cleanLine(record.number ?? ''), cleanLine(record.item.title)].filter(Boolean).join('　'),
        },
        { label: '测评对象', text: objectsText(record) },
        { label: '存在问题', text: cleanText(record.found) },
        { label: '风险等级', text: riskText(record).replace('\n', '，') },
        { label: '责任部门和人', text: ownerText(record).replace('\n', '，') },
        { label: '无法整改的原因', text: cleanText(reason) },
        { label: '补偿措施', text: measures.map((one, at) => `${at + 1}.${cleanText(one)}`).join('\n') },
        { label: '剩余风险', text: cleanText(residualRisk) },
        { label: '接受期限', text: `至${chineseDate(expiry)}，到期自动恢复为待整改并重新评估` },
        { label: '佐证材料', text: (record.evidence ?? []).map((file) => cleanLine(file.name)).join('；') || '无' },
        { label: '申请人', text: signed(requestedBy, null) },
        { label: '批准人', text: signed(approver, approvedOn) },
        { label: '单位盖章', text: '\n' },
      ],
    },
    ...notes.map((text) => ({ kind: 'note', text }) as const),
  ] as const;
  return finishPaper(
    {
      kind: 'acceptance',
      title,
      author: name,
      subject: cleanLine(system.name),
      sections: [{ zone: 'body', orientation: 'portrait', blocks }],
    },
    options,
  );
}

function withoutAcceptance(key: string): ReportError {
  const issue = {
    path: '$.record.item.acceptance',
    code: 'missing',
    expected: 'an acceptance',
    received: 'null',
    messageZh: '该整改项没有接受风险的内容，请先填写原因、补偿措施、剩余风险、批准人和到期日',
  };
  return new ReportError('paper.invalid-input', `$.record.item.acceptance: item ${key} carries no acceptance`, [issue]);
}
