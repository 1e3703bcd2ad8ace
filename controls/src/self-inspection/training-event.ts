import { requireList, unexpected } from '../errors.js';
import { checkFields, isFields, isIsoDate, IssueList } from '../assessment/check-fields.js';
import { catalog } from '../catalog/catalog.js';
import type { Item, Level } from '../catalog/types.js';
import type { Issue } from '../errors.js';
import { isBlank } from '../rectification/refusal.js';

/** What an event was: awareness day, training of skills, examination of skills, or exercise of the emergency plan. */
export type TrainingKind = 'awareness' | 'skills' | 'assessment' | 'drill';

/**
 * Names of the kinds of event.
 * @example trainingKindNames.awareness.zh // '宣传教育'
 */
export const trainingKindNames: Readonly<Record<TrainingKind, { readonly zh: string; readonly en: string }>> =
  Object.freeze({
    awareness: { zh: '宣传教育', en: 'Awareness' },
    skills: { zh: '技能培训', en: 'Skills training' },
    assessment: { zh: '技能考核', en: 'Skills assessment' },
    drill: { zh: '应急演练', en: 'Emergency exercise' },
  });

/** One line of the training log (R5). */
export interface TrainingEvent {
  readonly title: string;
  readonly kinds: readonly TrainingKind[];
  /** ISO 8601 day */
  readonly on: string;
  readonly place: string;
  readonly organizer: string;
  /** heads counted */
  readonly participants: number;
  readonly presentLeaders: readonly string[];
  readonly topics: readonly string[];
  readonly cases: readonly string[];
  /** ids of files: slides, sign-in sheets, papers */
  readonly materials: readonly string[];
  /** ids of pictures */
  readonly photos: readonly string[];
  readonly effect: string;
}

const POINT = '安全意识教育和培训';
const PLAN_POINT = '应急预案管理';
/** The word among an item's keywords by which a kind of event is its evidence. */
const keywordOf: Readonly<Record<TrainingKind, readonly string[]>> = {
  awareness: ['安全意识', '安全基础知识'],
  skills: ['技能培训', '培训计划'],
  assessment: ['技能考核'],
  drill: ['演练'],
};

/**
 * The items of a level for which such an event is evidence, looked up in the catalog: the point 安全意识教育和培训, and for an
 * exercise the point 应急预案管理.
 * @param kinds what the event was; every kind when left out
 * @example trainingItems(2, ['awareness']).map((item) => item.id) // ['L2-HRS1-04']
 */
export function trainingItems(level: Level, kinds?: readonly TrainingKind[]): readonly Item[] {
  if (![1, 2, 3, 4].includes(level)) throw unexpected('argument.invalid', 'level', 'a level from 1 to 4', level);
  if (kinds !== undefined) requireList('argument.invalid', 'kinds', kinds);
  const words = (kinds ?? (Object.keys(keywordOf) as TrainingKind[])).flatMap((kind) => keywordOf[kind]);
  return catalog
    .ofLevel(level, 'general')
    .filter(({ pointZh }) => pointZh === POINT || pointZh === PLAN_POINT)
    .filter(({ keywords }) => keywords.some((keyword) => words.includes(keyword)));
}

const listFields = ['presentLeaders', 'topics', 'cases', 'materials', 'photos'] as const;

/**
 * The faults of a training event, each with its path; an empty list when it can be printed.
 * @param event anything, as a form gives it
 * @param today ISO 8601 day in Shanghai; an event is logged after it took place
 * @example checkTrainingEvent({ title: '宣传周', kinds: ['awareness'], on: '2026-09-23', place: '报告厅', organizer: '信息科', participants: 0, topics: ['防诈骗'], effect: '' }, '2026-09-24').map((issue) => issue.path) // ['$.participants']
 */
export function checkTrainingEvent(event: unknown, today: string): readonly Issue[] {
  const list = new IssueList();
  if (!isFields(event)) {
    list.add('$', 'type', 'an object', event, '应为培训活动（对象）');
    return list.issues;
  }
  const name = { type: 'string', required: true } as const;
  const rules = {
    title: name,
    on: { type: 'date', required: true },
    place: name,
    organizer: name,
    participants: { type: 'number', required: true },
    effect: { type: 'text' },
  } as const;
  checkFields(list, () => '$', event, rules, ['kinds', ...listFields]);
  checkKinds(list, event['kinds']);
  const { participants, on } = event;
  if (typeof participants === 'number' && (!Number.isInteger(participants) || participants < 1))
    list.add('$.participants', 'range', 'a whole number from 1', participants, '参加人数应为不小于 1 的整数');
  if (isIsoDate(on) && on > today) list.add('$.on', 'future', `a day up to ${today}`, on, '活动日期不能晚于今天');
  for (const field of listFields) checkTexts(list, field, event[field]);
  if (Array.isArray(event['topics']) && event['topics'].length > 0) return list.issues;
  list.add('$.topics', 'missing', 'at least one topic', event['topics'], '至少写明一项主题');
  return list.issues;
}

function checkKinds(list: IssueList, kinds: unknown): void {
  const known = Object.keys(trainingKindNames);
  if (!Array.isArray(kinds) || kinds.length === 0 || kinds.some((kind) => !known.includes(kind as string)))
    list.add('$.kinds', 'kinds', `a list of ${known.join(', ')}`, kinds, '应为活动类型的列表，至少一种');
}

function checkTexts(list: IssueList, field: string, value: unknown): void {
  if (value === undefined) return;
  if (!Array.isArray(value) || value.some((entry) => isBlank(entry)))
    list.add(`$.${field}`, 'type', 'a list of texts that are not blank', value, '应为文本列表，且每条不为空');
}
