import { spotDifferences, unitState } from '@mlps/controls/rectification';
import type { AnsweringUnit, SpotCheck } from '@mlps/controls/rectification';
import { etagOf } from '../../http/etag.js';
import type { CampaignDto, CampaignUnitDto, SpotCheckDto } from './campaign.dto.js';
import type { Campaign, CampaignUnitRow, SpotCheckRow } from './campaign.entity.js';
import { unitFields } from './unit-fields.js';

/** @param row with its organization */
export function toCampaignDto(row: Campaign): CampaignDto {
  const { id, version, createdAt, updatedAt, organizationId, title, basis, state, dueOn, issuedOn } = row;
  const organizationName = row.organization!.name; // loaded with every row
  const facts = { organizationId, organizationName, title, basis, state, dueOn, issuedOn };
  return { id, version, etag: etagOf(row), createdAt, updatedAt, ...facts };
}

/** The unit as the domain package knows it. @param row with its organization */
export function toAnsweringUnit(row: CampaignUnitRow): AnsweringUnit {
  const { id, state, late, answers } = row;
  return { unit: id, name: row.organization!.name, state, late, answers }; // loaded with every row
}

/**
 * @param row with campaign and organization
 * @param now the clock, by which a unit that owes its paper is overdue
 */
export function toCampaignUnitDto(row: CampaignUnitRow, now: string): CampaignUnitDto {
  const { id, version, createdAt, updatedAt, campaignId, organizationId, profile, late, answers, history } = row;
  const state = unitState(row, row.campaign!.dueOn, now); // loaded with every row
  const facts = { campaignId, organizationId, organizationName: row.organization!.name, profile, state, late };
  return { id, version, etag: etagOf(row), createdAt, updatedAt, ...facts, answers, history };
}

export function toSpotCheck(row: SpotCheckRow): SpotCheck {
  const { campaignUnitId: unit, checkedOn: on, checkedBy: by, method, observations } = row;
  return { unit, on, by, method, observations };
}

/** @param unit the unit that was checked, whose answers of today are compared */
export function toSpotCheckDto(row: SpotCheckRow, unit: CampaignUnitRow): SpotCheckDto {
  const { id, checkedOn: on, checkedBy: by, method } = row;
  const { checked, differences } = spotDifferences(toSpotCheck(row), unit.answers ?? {}, unitFields(unit.profile));
  return { id, on, by, method, checked, differences: [...differences] };
}
