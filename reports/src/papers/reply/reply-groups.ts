import { riskNames } from '@mlps/controls';
import { stateTable } from '@mlps/controls/rectification';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import { chineseDate } from '../../model/chinese-date.js';
import type { RectificationRecord } from '../../model/inputs/rectification-record.js';

/** How a unit tells of its problems: by what became of them. */
export type ReplyGroup = 'onSite' | 'fixed' | 'accepted' | 'pending' | 'cancelled';

export const groupNames: Readonly<Record<ReplyGroup, string>> = {
  onSite: '测评现场已整改',
  fixed: '已整改并复测通过',
  accepted: '暂无法整改、已采取补偿措施',
  pending: '正在整改',
  cancelled: '已撤销',
};

/** A record with its number in this paper. */
export interface NumberedRecord extends RectificationRecord {
  number: string;
  group: ReplyGroup;
}

/** Number the records in their order; a number that they bring stays. */
export function numberRecords(records: readonly RectificationRecord[]): NumberedRecord[] {
  const digits = Math.max(3, String(records.length).length);
  return records.map((record, index) => ({
    ...record,
    number: cleanLine(record.number ?? '') || `Z${String(index + 1).padStart(digits, '0')}`,
    group: groupOf(record),
  }));
}

function groupOf({ item, fixedOnSite }: RectificationRecord): ReplyGroup {
  if (item.state === 'cancelled') return 'cancelled';
  if (item.state === 'accepted') return 'accepted';
  if (item.state === 'closed') return fixedOnSite ? 'onSite' : 'fixed';
  return 'pending';
}

/** 高, 中, 低 or 未评定, with the mark of a hazard. */
export function riskText({ item: { risk, hazard } }: RectificationRecord): string {
  const word = risk ? riskNames[risk].zh : '未评定';
  return hazard ? `${word}\n重大风险隐患` : word;
}

/** Names of the objects on which the problem stands. */
export function objectsText({ item }: RectificationRecord): string {
  return item.objects.map(({ name }) => cleanLine(name)).join('、');
}

/** The same for a heading: three names at most. */
export function fewObjects({ item: { objects } }: RectificationRecord): string {
  const names = objects.slice(0, 3).map(({ name }) => cleanLine(name));
  return `${names.join('、')}${objects.length > 3 ? `等${objects.length}个对象` : ''}`;
}

/** State in words, with what a reader asks next: since when, until when. */
export function stateText({ item, completedOn }: RectificationRecord): string {
  const word = stateTable[item.state].zh;
  if (item.state === 'closed') return completedOn ? `${word}\n${completedOn}` : word;
  if (item.state === 'accepted' && item.acceptance) return `${word}\n至${item.acceptance.expiry}`;
  return item.dueDate && stateTable[item.state].owed ? `${word}\n期限${item.dueDate}` : word;
}

/** What was done, or what is planned. */
export function measuresText({ item, measuresTaken, fixedOnSite }: RectificationRecord): string {
  const taken = cleanText(measuresTaken ?? '');
  if (taken) return taken;
  if (item.acceptance) return item.acceptance.measures.map((one, at) => `${at + 1}.${cleanText(one)}`).join('\n');
  const planned = cleanText(item.plan?.measures ?? '');
  if (planned) return item.state === 'closed' ? planned : `计划：${planned}`;
  return fixedOnSite ? '测评现场当场整改，见复测结果' : '尚未填写';
}

/** Who is to mend it. */
export function ownerText({ item: { owner, department } }: RectificationRecord): string {
  return (
    [department, owner]
      .map((part) => cleanLine(part ?? ''))
      .filter(Boolean)
      .join('\n') || '未指定'
  );
}

/** Last retest in words, or that there was none. */
export function retestText({ retests }: RectificationRecord): string {
  const last = retests?.at(-1);
  return last ? `${chineseDate(last.date)}由${cleanLine(last.by)}复测：${cleanText(last.record)}` : '尚未复测';
}
