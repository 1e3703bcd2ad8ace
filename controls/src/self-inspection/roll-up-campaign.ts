import { requireEntries } from '../errors.js';
import type { Instant } from '../rectification/deadlines/days.js';
import { unitState } from './campaign-states.js';
import type { CampaignUnit, UnitState } from './campaign-states.js';
import type { Answers, TemplateField } from './template-types.js';
import { campaignAssetFields } from './unit-profiles.js';

export interface AnsweringUnit extends CampaignUnit {
  /** null while it has answered nothing */
  readonly answers: Answers | null;
}

export interface AssetTotal {
  readonly field: string;
  readonly zh: string;
  /** sum over the units that gave a number; null when none did */
  readonly total: number | null;
  /** units that gave a number, and units asked */
  readonly answered: number;
  readonly asked: number;
}

export interface CampaignTotals {
  readonly states: Readonly<Record<UnitState, number>>;
  readonly late: number;
  readonly assets: readonly AssetTotal[];
  /** websites by what becomes of them */
  readonly websites: Readonly<Record<string, number>>;
}

/**
 * The figures of a campaign: units per state, assets over all units that handed in, and what becomes of websites.
 *
 * Answers count once they are submitted or accepted; a returned paper is being mended and counts for nothing.
 * @param due deadline of the campaign
 * @throws MlpsError `deadline.invalid`
 * @example rollUpCampaign([], '2026-05-31', '2026-05-01T00:00:00Z').assets[0].total // null
 */
export function rollUpCampaign(
  units: readonly AnsweringUnit[],
  due: string,
  now: Instant,
  fields: readonly TemplateField[] = campaignAssetFields,
): CampaignTotals {
  requireEntries('units', units);
  requireEntries('fields', fields);
  const states: Record<UnitState, number> = { notStarted: 0, submitted: 0, returned: 0, accepted: 0, overdue: 0 };
  for (const unit of units) states[unitState(unit, due, now)] += 1;
  const counted = units.filter(({ state }) => state === 'submitted' || state === 'accepted');
  return {
    states,
    late: units.filter(({ late }) => late).length,
    assets: fields.filter(({ type }) => type === 'number').map((field) => totalOf(field, counted, units.length)),
    websites: websitesOf(counted),
  };
}

function totalOf({ id, zh }: TemplateField, counted: readonly AnsweringUnit[], asked: number): AssetTotal {
  const numbers = counted.map(({ answers }) => answers?.[id]).filter((value) => typeof value === 'number');
  const total = numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
  return { field: id, zh, total, answered: numbers.length, asked };
}

function websitesOf(counted: readonly AnsweringUnit[]): Record<string, number> {
  const found: Record<string, number> = { keep: 0, close: 0, merge: 0, move: 0 };
  for (const { answers } of counted) {
    const list = answers?.['websiteList'];
    if (!Array.isArray(list)) continue;
    for (const { disposition } of list as { disposition?: unknown }[])
      // entries were checked when they were handed in
      if (typeof disposition === 'string' && Object.hasOwn(found, disposition)) found[disposition]! += 1;
  }
  return found;
}
