import { campaignAssetFields, checkFieldList, unitProfiles, websiteListField } from '@mlps/controls/rectification';
import type { Answers, TemplateField, UnitProfile } from '@mlps/controls/rectification';
import { ApiError } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';

/** The form of a unit: what its profile asks, the assets that every unit counts, and its websites. */
export function unitFields(profile: UnitProfile['id']): readonly TemplateField[] {
  const own = unitProfiles.find(({ id }) => id === profile)!.section.fields; // the contract takes no other id
  return [...own, ...campaignAssetFields, websiteListField];
}

/**
 * Answers that fit a unit's form.
 * @param complete whether every required answer must be there
 * @throws ApiError `campaign.invalid-answers` with every fault and its path
 */
export function requireUnitAnswers(profile: UnitProfile['id'], answers: unknown, complete: boolean): Answers {
  const issues = checkFieldList(unitFields(profile), answers, !complete).map((issue) =>
    toRequestIssue({ ...issue, path: issue.path.replace(/^\$/, '$.answers') }),
  );
  if (issues.length > 0)
    throw new ApiError('campaign.invalid-answers', sentence(issues.map((issue) => issue.message)), { issues });
  return answers as Answers; // checked just now
}
