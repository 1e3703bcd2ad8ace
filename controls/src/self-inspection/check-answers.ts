import { requireEntries } from '../errors.js';
import { isFields, isIsoDate, IssueList } from '../assessment/check-fields.js';
import { LONGEST_TEXT } from '../assessment/shape.js';
import type { Issue } from '../errors.js';
import { fieldsOf } from './templates.js';
import type { ColumnField, InspectionTemplate, ListField, TemplateField } from './template-types.js';

/**
 * The faults of the answers to a template, each with its path; an empty list when they are complete.
 * @param answers anything, as a form gives it
 * @param draft true while it is being filled in: what is missing is no fault yet
 * @example checkAnswers({ opening: { fields: [{ id: 'computers', type: 'number' }] }, sections: [], closing: [] }, { computers: -1 })[0].path // '$.computers'
 */
export function checkAnswers(template: InspectionTemplate, answers: unknown, draft = false): readonly Issue[] {
  return checkFieldList(fieldsOf(template), answers, draft);
}

/** The same for a bare list of fields. */
export function checkFieldList(fields: readonly TemplateField[], answers: unknown, draft = false): readonly Issue[] {
  requireEntries('fields', fields);
  const list = new IssueList();
  if (!isFields(answers)) {
    list.add('$', 'type', 'an object', answers, '应为按字段编号填写的答案（对象）');
    return list.issues;
  }
  const known = new Set(fields.map(({ id }) => id));
  for (const id of Object.keys(answers))
    if (!known.has(id))
      list.add(`$.${id}`, 'unknown-field', 'a field of the template', answers[id], '模板中没有这个字段');
  for (const field of fields) checkAnswer(list, `$.${field.id}`, field, ownValue(answers, field.id), draft);
  return list.issues;
}

function ownValue(values: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function checkAnswer(list: IssueList, path: string, field: TemplateField, value: unknown, draft: boolean): void {
  if (isUnanswered(value)) {
    if (field.required && !draft) list.add(path, 'missing', 'an answer', value, `请填写“${field.zh}”`);
    else if (field.type === 'list' && (field.least ?? 0) > 0 && !draft)
      list.add(path, 'missing', `at least ${field.least} entries`, value, `“${field.zh}”至少填写 ${field.least} 条`);
  } else if (field.type === 'list') checkList(list, path, field, value, draft);
  else checkSingle(list, path, field, value);
}

/** Nothing was answered: absent, null, or a blank text. */
export function isUnanswered(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function checkList(list: IssueList, path: string, field: ListField, value: unknown, draft: boolean): void {
  if (!Array.isArray(value)) return list.add(path, 'type', 'a list', value, '应为列表');
  if (!draft && value.length < (field.least ?? 0))
    list.add(path, 'too-few', `at least ${field.least} entries`, value.length, `至少填写 ${field.least} 条`);
  const known = new Set(field.columns.map(({ id }) => id));
  for (const [index, entry] of value.entries()) {
    const place = `${path}[${index}]`;
    if (!isFields(entry)) {
      list.add(place, 'type', 'an object', entry, '应为对象');
      continue;
    }
    for (const id of Object.keys(entry))
      if (!known.has(id)) list.add(`${place}.${id}`, 'unknown-field', 'a column of the list', entry[id], '没有这一列');
    for (const column of field.columns)
      checkAnswer(list, `${place}.${column.id}`, column, ownValue(entry, column.id), draft);
  }
}

function checkSingle(list: IssueList, path: string, field: ColumnField, value: unknown): void {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') list.add(path, 'type', 'a text', value, '应为文本');
      else if (value.length > LONGEST_TEXT)
        list.add(path, 'too-long', `at most ${LONGEST_TEXT} characters`, value, `超过 ${LONGEST_TEXT} 个字符`);
      return;
    case 'date':
      if (!isIsoDate(value)) list.add(path, 'date', 'a date YYYY-MM-DD', value, '应为 YYYY-MM-DD 形式的日期');
      return;
    case 'yesNo':
      if (typeof value !== 'boolean')
        list.add(path, 'type', 'true or false', value, '应回答“是”（true）或“否”（false）');
      return;
    case 'number':
      if (
        typeof value !== 'number' ||
        !Number.isFinite(value) ||
        value < 0 ||
        !(field.decimals || Number.isInteger(value))
      )
        list.add(
          path,
          'number',
          field.decimals ? 'a number from 0' : 'a whole number from 0',
          value,
          field.decimals ? '应为不小于 0 的数' : '应为不小于 0 的整数',
        );
      return;
    case 'choice':
      if (!field.choices.some(({ id }) => id === value))
        list.add(
          path,
          'choice',
          `one of ${field.choices.map(({ id }) => id).join(', ')}`,
          value,
          `应为 ${field.choices.map(({ zh }) => zh).join('、')} 之一`,
        );
  }
}
