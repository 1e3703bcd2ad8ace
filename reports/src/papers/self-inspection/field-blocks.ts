import type { Answers, TemplateField, TemplateSection } from '@mlps/controls/rectification';
import { isIsoDate } from '@mlps/controls';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { Fact } from '../../model/notice-model.js';
import type { PaperBlock } from '../document/paper-model.js';

const UNANSWERED = '未填写';

/** Longer answers stand as paragraphs: a table cell is for names, numbers and remarks. */
const LONG = 30;

/** The answers of a section: short ones in a table of facts, long texts as paragraphs, lists as tables, in the template's order. */
export function sectionBlocks({ fields }: TemplateSection, answers: Answers): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  const named = fields.filter((field) => isLong(field, answers[field.id])).length > 1;
  let facts: Fact[] = [];
  const flush = (): void => {
    if (facts.length) blocks.push({ kind: 'facts', facts });
    facts = [];
  };
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.type !== 'list' && !isLong(field, answer)) {
      facts.push({ label: cleanLine(field.zh), text: answerText(field, answer) });
      continue;
    }
    flush();
    blocks.push(...(field.type === 'list' ? [listBlock(field, answer)] : textBlocks(field, answer, named)));
  }
  flush();
  return blocks;
}

function isLong(field: TemplateField, answer: unknown): boolean {
  return field.type === 'text' && typeof answer === 'string' && (answer.length > LONG || answer.includes('\n'));
}

/** @param named whether the field's name must tell which of several texts it is */
function textBlocks(field: TemplateField, answer: unknown, named: boolean): PaperBlock[] {
  const text = answerText(field, answer);
  return (named ? `${cleanLine(field.zh)}：${text}` : text)
    .split('\n')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

function listBlock(field: Extract<TemplateField, { type: 'list' }>, answer: unknown): PaperBlock {
  const rows = Array.isArray(answer) ? (answer as Answers[]) : []; // answers were checked when they were handed in
  if (rows.length === 0) return { kind: 'paragraph', text: `${cleanLine(field.zh)}：无。` };
  return {
    kind: 'table',
    caption: cleanLine(field.zh),
    columns: [
      { title: '序号', share: 3, align: 'center' },
      ...field.columns.map(({ zh, type }) => ({ title: cleanLine(zh), share: type === 'text' ? 8 : 5 })),
    ],
    rows: rows.map((row, at) => [String(at + 1), ...field.columns.map((column) => answerText(column, row[column.id]))]),
  };
}

/** One answer as it is printed. */
export function answerText(field: TemplateField, answer: unknown): string {
  if (answer === undefined || answer === null || answer === '') return UNANSWERED;
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (typeof answer === 'number') return `${answer}${field.type === 'number' ? (field.unitZh ?? '') : ''}`;
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  if (field.type === 'choice') return field.choices.find(({ id }) => id === text)?.zh ?? cleanLine(text);
  return field.type === 'date' && isIsoDate(text) ? chineseDate(text) : cleanText(text);
}
