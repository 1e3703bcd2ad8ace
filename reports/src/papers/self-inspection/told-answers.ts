import type { Answers } from '@mlps/controls/rectification';
import { cleanLine } from '../../model/clean-text.js';
import type { SelfInspectionInput } from '../../model/inputs/self-inspection-input.js';

/** A notice by title and number, as a sentence names it. */
export function noticeText({ title, number }: NonNullable<SelfInspectionInput['notice']>): string {
  return `《${cleanLine(title)}》${number ? `（${cleanLine(number)}）` : ''}`;
}

/** The answers with what the notice tells besides: it is the basis where the form was left empty. */
export function toldAnswers({ notice, answers }: Pick<SelfInspectionInput, 'notice' | 'answers'>): Answers {
  return notice && !answers['basis'] ? { ...answers, basis: noticeText(notice) } : answers;
}
