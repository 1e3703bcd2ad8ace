import type { Answers, TemplateField } from '@mlps/controls/rectification';
import { weaknessesOfField } from '@mlps/controls/rectification';

/** Nothing was answered: absent, a blank text, or a list without entries. */
export function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === 'string' && answer.trim() === '';
}

const anyUnit = { id: 'unit', name: '' };

/** Whether an answer admits a weakness, which will become a rectification item. */
export function admitsWeakness(field: TemplateField, answer: unknown): boolean {
  return weaknessesOfField(field, answer, anyUnit).length > 0;
}

/** Answers as the service takes them: null where one was taken away. */
export function withNulls(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, isEmpty(answer) ? null : answer]));
}

/** Answers that differ, with null for one that was taken away. */
export function changedAnswers(before: Answers, after: Answers): Record<string, unknown> {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...ids].filter((id) => JSON.stringify(before[id] ?? null) !== JSON.stringify(after[id] ?? null));
  return Object.fromEntries(changed.map((id) => [id, isEmpty(after[id]) ? null : after[id]]));
}

/** Faults that the service found, by the field in which they stand. */
export function faultsByField(issues: readonly { path: string; message: string }[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of issues) {
    const field = /^\$\.answers\.([^.[\]]+)/.exec(path)?.[1];
    if (field !== undefined) faults[field] = faults[field] === undefined ? message : `${faults[field]}\n${message}`;
  }
  return faults;
}
