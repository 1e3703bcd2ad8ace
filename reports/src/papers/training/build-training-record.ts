import { checkTrainingEvent, trainingItems, trainingKindNames } from '@mlps/controls/rectification';
import { ReportError } from '../../errors.js';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { TrainingInput } from '../../model/inputs/training-input.js';
import { signer } from '../document/branding.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { paperKinds } from '../document/paper-model.js';
import type { PaperModel } from '../document/paper-model.js';

/**
 * Build the record of one awareness or training event (宣传教育培训记录), one page, with the requirements for which it is evidence.
 * @throws ReportError `paper.invalid-input` with the faults of the event, `paper.invalid-date`
 */
export function buildTrainingRecord(input: TrainingInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  requireEvent(input, options.date);
  const { unit, event } = input;
  const name = cleanLine(unit.name);
  const title = paperKinds.training;
  const list = (texts: readonly string[]): string => texts.map(cleanLine).filter(Boolean).join('；') || '无';
  const blocks = [
    { kind: 'title', text: title },
    { kind: 'number', text: `编号：${cleanLine(options.number ?? '') || '　　　　　　　　'}` },
    {
      kind: 'facts',
      facts: [
        { label: '活动名称', text: cleanLine(event.title) },
        { label: '活动类型', text: event.kinds.map((kind) => trainingKindNames[kind].zh).join('、') },
        { label: '时间', text: chineseDate(event.on) },
        { label: '地点', text: cleanLine(event.place) },
        { label: '组织单位', text: cleanLine(event.organizer) },
        { label: '到会领导', text: list(event.presentLeaders) },
        { label: '参加人数', text: `${event.participants}人` },
        { label: '主要内容', text: event.topics.map((topic, at) => `${at + 1}.${cleanText(topic)}`).join('\n') },
        { label: '讲解案例', text: list(event.cases) },
        { label: '活动成效', text: cleanText(event.effect) || '未填写' },
        { label: '材料', text: list(event.materials.map((id) => fileName(input, id))) },
        { label: '照片', text: list(event.photos.map((id) => fileName(input, id))) },
        { label: '可作为佐证的要求', text: requirementText(input) },
        { label: '记录人', text: cleanLine(input.recordedBy ?? '') },
      ],
    },
    { kind: 'signature', unit: `${signer(options, name)}（盖章）`, dateText: chineseDate(options.date), places: [] },
  ] as const;
  const sections = [{ zone: 'body', orientation: 'portrait', blocks }] as const;
  return finishPaper({ kind: 'training', title, author: name, subject: cleanLine(event.title), sections }, options);
}

function requireEvent({ event }: TrainingInput, today: string): void {
  const [first, ...others] = checkTrainingEvent(event, today);
  if (!first) return;
  const issues = [first, ...others].map(({ path, code, expected, received, messageZh }) => ({
    path: path.replace('$', '$.event'),
    code,
    expected,
    received,
    messageZh: messageZh.replace(/^\$[.\w]*：/, ''), // the place stands in the path
  }));
  throw new ReportError('paper.invalid-input', `${issues[0]!.path}: ${first.messageZh}`, issues); // there is a first one
}

/** A file by its name; an id without a file is shown as it stands, so that nothing is lost. */
function fileName({ files = [] }: TrainingInput, id: string): string {
  return files.find((file) => file.id === id)?.name ?? id;
}

function requirementText({ level, event }: TrainingInput): string {
  if (!level) return '未指定系统等级';
  const items = trainingItems(level, event.kinds);
  return (
    items.map(({ clause, letter, pointZh }) => `${clause}${letter ? ` ${letter}）` : ''} ${pointZh}`).join('；') || '无'
  );
}
