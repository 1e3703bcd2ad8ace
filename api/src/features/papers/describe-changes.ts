import { resultNames } from '@mlps/controls';
import type { Evaluation, Finding } from '@mlps/controls';
import { stateTable } from '@mlps/controls/rectification';
import type { RectificationRecord } from '@mlps/reports';

/** Why an issued paper no longer tells what is there. */
export interface StaleReason {
  /** what changed, e.g. `findings` */
  readonly part: string;
  readonly messageZh: string;
  readonly object?: string;
  readonly item?: string;
  /** key of a rectification item */
  readonly record?: string;
}

/** Reasons that are told one by one; more are counted. */
const MOST_TOLD = 20;

type Data = Readonly<Record<string, unknown>>;

/** What lies between the data of a paper and the data of now; empty when nothing does. */
export function describeChanges(before: unknown, after: unknown): StaleReason[] {
  const [was, is] = [asData(before), asData(after)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return keys.filter((key) => !isEqual(was[key], is[key])).flatMap((key) => describePart(key, was[key], is[key]));
}

/** Whether data that came from elsewhere can be compared at all: every part of them is looked at once, against nothing. */
export function isComparable(frozen: unknown): boolean {
  if (typeof frozen !== 'object' || frozen === null || Array.isArray(frozen)) return false;
  const nothing: Data = {
    evaluation: { objects: [], findings: [] },
    records: [],
    record: { item: { key: '', title: '', state: 'open' } },
  };
  try {
    describeChanges(frozen, Object.fromEntries(Object.keys(frozen).map((key) => [key, nothing[key]])));
    return true;
  } catch {
    return false; // a part that is missing, of another type, or nested too deep
  }
}

function describePart(part: string, was: unknown, is: unknown): StaleReason[] {
  if (part === 'evaluation') return evaluationChanges(was as Evaluation, is as Evaluation); // the input of an evaluation's paper
  if (part === 'records') return recordChanges(listOf(was), listOf(is));
  if (part === 'record') return recordChanges([was as RectificationRecord], [is as RectificationRecord]);
  return [{ part, messageZh: `${partNames[part] ?? part}有变化` }];
}

const partNames: Readonly<Record<string, string>> = {
  retest: '复测记录',
  notice: '所依据的通知书',
  unit: '单位信息',
  procedure: '定级备案等日期',
  organisation: '组织领导',
  products: '安全产品',
  team: '安全队伍',
  otherSystems: '其他系统的情况',
  openOverTime: '未完成整改项的数目',
  template: '自查表',
  answers: '自查答案',
  event: '培训活动的内容',
  files: '材料和照片',
  level: '系统等级',
  units: '参检单位的填报或状态',
  spotChecks: '抽查记录',
  systems: '系统、测评或整改的情况',
  system: '系统信息',
  title: '名称',
  basis: '依据',
  due: '截止日期',
  issuer: '发文单位',
  client: '被测单位信息',
  body: '测评机构信息',
  earlierProblems: '上次测评问题的整改情况',
  objectFacts: '测评对象的型号、地址或用途',
};

function evaluationChanges(was: Evaluation, is: Evaluation): StaleReason[] {
  const names = new Map([...was.objects, ...is.objects].map(({ id, name }) => [id, name]));
  const found = findingChanges(was.findings, is.findings, names);
  const simple = (['system', 'edition', 'settings', 'evaluation', 'objects'] as const)
    .filter((part) => !isEqual(was[part], is[part]))
    .map((part) => ({ part, messageZh: `${simpleNames[part]}有变化` }));
  return [...simple, ...told('findings', '条测评结果有变化', found)];
}

const simpleNames = {
  system: '系统信息',
  edition: '评分版本',
  settings: '评分设置',
  evaluation: '测评信息',
  objects: '测评对象',
} as const;

function findingChanges(
  was: readonly Finding[],
  is: readonly Finding[],
  names: ReadonlyMap<string, string>,
): StaleReason[] {
  const key = ({ object, item }: Finding): string => JSON.stringify([object, item]);
  const before = new Map(was.map((finding) => [key(finding), finding]));
  const after = new Map(is.map((finding) => [key(finding), finding]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((pair): StaleReason[] => {
    const [one, other] = [before.get(pair), after.get(pair)];
    if (isEqual(one, other)) return [];
    const { object, item } = (other ?? one)!; // one of them has the key
    const words = [one, other].map((finding) => (finding ? resultNames[finding.result].zh : '没有结果'));
    const what = words[0] === words[1] ? '记录、风险或建议有变化' : `${words[0]} → ${words[1]}`;
    return [{ part: 'findings', messageZh: `${names.get(object) ?? object}，${item}：${what}`, object, item }];
  });
}

function recordChanges(was: readonly RectificationRecord[], is: readonly RectificationRecord[]): StaleReason[] {
  const before = new Map(was.map((record) => [record.item.key, record]));
  const after = new Map(is.map((record) => [record.item.key, record]));
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): StaleReason[] => {
    const [one, other] = [before.get(key), after.get(key)];
    if (isEqual(one, other)) return [];
    const { title } = (other ?? one)!.item; // one of them has the key
    return [{ part: 'records', messageZh: `整改项“${title.slice(0, 40)}”：${recordChange(one, other)}`, record: key }];
  });
  return told('records', '个整改项有变化', found);
}

function recordChange(was: RectificationRecord | undefined, is: RectificationRecord | undefined): string {
  if (!was) return '新建';
  if (!is) return '不再属于这次测评';
  const [from, to] = [stateTable[was.item.state].zh, stateTable[is.item.state].zh];
  return from === to ? '内容有变化' : `${from} → ${to}`;
}

function told(part: string, counted: string, reasons: readonly StaleReason[]): StaleReason[] {
  const left = reasons.length - MOST_TOLD;
  return left > 0 ? [...reasons.slice(0, MOST_TOLD), { part, messageZh: `另有${left}${counted}` }] : [...reasons];
}

function listOf(value: unknown): RectificationRecord[] {
  return Array.isArray(value) ? (value as RectificationRecord[]) : []; // the input of a paper with records
}

function asData(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}

/** Equal as JSON, whatever the order of fields; a field that is left out equals an undefined one. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((entry, at) => isEqual(entry, other[at]))
    );
  const [left, right] = [one as Data, other as Data];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isEqual(left[key], right[key]));
}
