import { checkAnswers, inspectionTemplates } from '@mlps/controls/rectification';
import type { Answers, InspectionTemplate } from '@mlps/controls/rectification';
import { ApiError } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';

/** The template of an id that the contract has checked. */
export function templateOf(id: string): InspectionTemplate {
  return inspectionTemplates.find((template) => template.id === id)!; // the contract takes no other id
}

/**
 * Answers that fit a template.
 * @param answers anything that a form gives
 * @param complete whether every required answer must be there
 * @throws ApiError `inspection.invalid` with every fault and its path
 */
export function requireAnswers(template: InspectionTemplate, answers: unknown, complete: boolean): Answers {
  const issues = checkAnswers(template, answers, !complete).map((issue) =>
    toRequestIssue({ ...issue, path: issue.path.replace(/^\$/, '$.answers') }),
  );
  if (issues.length > 0)
    throw new ApiError('inspection.invalid', sentence(issues.map((issue) => issue.message)), { issues });
  return answers as Answers; // checked just now
}
