import { cleanLine, cleanText } from '../../model/clean-text.js';
import { chineseDate } from '../../model/chinese-date.js';
import type { HeadingMaker } from '../document/numbering.js';
import type { PaperBlock } from '../document/paper-model.js';
import { ofGroup } from './reply-context.js';
import type { ReplyContext } from './reply-context.js';
import { groupNames, fewObjects, measuresText, objectsText, ownerText, retestText, riskText } from './reply-groups.js';
import type { NumberedRecord, ReplyGroup } from './reply-groups.js';

const shown: readonly ReplyGroup[] = ['onSite', 'fixed', 'pending', 'accepted', 'cancelled'];

/** 二、三、 how the work was led, and what became of the problems, group by group. */
export function outcomeBlocks(context: ReplyContext, heading: HeadingMaker): PaperBlock[] {
  return [
    ...organisationBlocks(context, heading),
    heading(1, '整改总体情况'),
    { kind: 'paragraph', text: totals(context) },
    ...chartBlocks(context),
    heading(1, '整改措施和结果'),
    ...shown.flatMap((group) => groupBlocks(group, ofGroup(context, group), heading)),
    ...(context.records.length ? [] : [{ kind: 'paragraph', text: '无整改项。' } as const]),
  ];
}

function organisationBlocks({ input: { organisation } }: ReplyContext, heading: HeadingMaker): PaperBlock[] {
  if (!organisation) return [];
  const { leader, deputies = [], office, meetings = [] } = organisation;
  const people = [
    leader ? `由${cleanLine(leader)}负总责` : '',
    deputies.length ? `${deputies.map(cleanLine).join('、')}分管` : '',
    office ? `日常工作由${cleanLine(office)}承担` : '',
  ].filter(Boolean);
  const met = meetings.map(({ date, topic }) => `${chineseDate(date)}召开会议，${cleanLine(topic)}`);
  const sentences = [people.length ? `整改工作${people.join('，')}。` : '', met.length ? `${met.join('；')}。` : ''];
  return [
    heading(1, '组织实施'),
    { kind: 'paragraph', text: sentences.filter(Boolean).join('') || '组织情况未填写。' },
  ];
}

function totals(context: ReplyContext): string {
  const counted = context.records.filter(({ group }) => group !== 'cancelled');
  const told = shown.flatMap((group) => {
    const { length } = ofGroup(context, group);
    return length ? [`${groupNames[group]}${length}项`] : [];
  });
  const high = counted.filter(({ item, group }) => item.risk === 'high' && group !== 'onSite' && group !== 'fixed');
  const left = high.length ? `尚有高风险整改项${high.length}项未完成。` : '没有未完成的高风险整改项。';
  if (!context.records.length) return '本次没有需要整改的问题。';
  return `本次整改共${context.records.length}项，其中${told.join('，')}。${left}接受风险和补偿措施不改变测评得分。`;
}

function chartBlocks(context: ReplyContext): PaperBlock[] {
  const { openOverTime = [], notice } = context.input;
  const bars = shown.flatMap((group) => {
    const records = ofGroup(context, group);
    const of = (risk: string | null): number => records.filter(({ item }) => item.risk === risk).length;
    return records.length ? [{ name: groupNames[group], counts: [of('high'), of('medium'), of('low'), of(null)] }] : [];
  });
  const parts = [
    { name: '高风险', color: 'high' },
    { name: '中风险', color: 'medium' },
    { name: '低风险', color: 'low' },
    { name: '未评定', color: 'unrated' },
  ] as const;
  const title = '整改项按结果和风险等级统计';
  const chart: PaperBlock = { kind: 'chart', caption: `图1　${title}`, chart: { type: 'bars', title, parts, bars } };
  const burn: PaperBlock = {
    kind: 'chart',
    caption: '图2　未完成整改项随时间变化（虚线为按期完成的进度）',
    chart: { type: 'burnDown', title: '未完成整改项', points: openOverTime, deadline: notice?.deadline ?? null },
  };
  return [...(bars.length ? [chart] : []), ...(openOverTime.length > 1 ? [burn] : [])];
}

function groupBlocks(group: ReplyGroup, records: readonly NumberedRecord[], heading: HeadingMaker): PaperBlock[] {
  if (records.length === 0) return [];
  return [
    heading(2, `${groupNames[group]}的问题（${records.length}项）`),
    ...records.flatMap((record): PaperBlock[] => [
      heading(3, `${pointOf(record)}（${fewObjects(record)}）`),
      { kind: 'facts', facts: factsOf(record) },
    ]),
  ];
}

/** The title of an item begins with its control point; the requirement itself stands in the table. */
function pointOf({ item }: NumberedRecord): string {
  return cleanLine(item.title).split('：')[0]!; // splitting gives at least one part
}

function factsOf(record: NumberedRecord): { label: string; text: string }[] {
  const { item, cause, group } = record;
  const optional = (label: string, text: string | null | undefined): { label: string; text: string }[] =>
    text ? [{ label, text: cleanText(text) }] : [];
  return [
    { label: '编号', text: record.number },
    { label: '测评对象', text: objectsText(record) },
    { label: '存在问题', text: cleanText(record.found) || '未填写' },
    { label: '风险等级', text: riskText(record).replace('\n', '，') },
    ...optional('原因分析', cause),
    ...(group === 'accepted' ? acceptanceFacts(record) : [{ label: '整改措施', text: measuresText(record) }]),
    { label: '责任部门和人', text: ownerText(record).replace('\n', '，') },
    ...(group === 'pending' ? [{ label: '计划完成', text: item.dueDate ? chineseDate(item.dueDate) : '未定' }] : []),
    ...optional('完成日期', record.completedOn ? chineseDate(record.completedOn) : null),
    ...(group === 'onSite' || group === 'fixed' ? [{ label: '复测结果', text: retestText(record) }] : []),
    ...extensionFacts(record),
    ...optional('佐证材料', record.evidence?.map(({ name }) => cleanLine(name)).join('；')),
  ];
}

function acceptanceFacts({ item: { acceptance } }: NumberedRecord): { label: string; text: string }[] {
  if (!acceptance) return [{ label: '接受风险', text: '审批内容未填写' }];
  const { reason, measures, residualRisk, approver, approvedOn, expiry } = acceptance;
  return [
    { label: '无法整改的原因', text: cleanText(reason) },
    { label: '补偿措施', text: measures.map((one, at) => `${at + 1}.${cleanText(one)}`).join('\n') },
    { label: '剩余风险', text: cleanText(residualRisk) },
    { label: '批准', text: `${cleanLine(approver)}${approvedOn ? `，${chineseDate(approvedOn)}` : '（尚未批准）'}` },
    { label: '有效期至', text: `${chineseDate(expiry)}，到期重新评估` },
  ];
}

const extensionWords = { requested: '待批', approved: '已批准', refused: '未获批准', withdrawn: '已撤回' } as const;

function extensionFacts({ item }: NumberedRecord): { label: string; text: string }[] {
  return item.extensions.map(({ status, oldDate, newDate, reason, note }) => ({
    label: '延期申请',
    text: `由${chineseDate(oldDate)}延至${chineseDate(newDate)}：${extensionWords[status]}（申请理由：${cleanLine(reason) || '未填写'}）${note ? `，${cleanLine(note)}` : ''}`,
  }));
}
