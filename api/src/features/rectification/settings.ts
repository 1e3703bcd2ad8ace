import { defaultDueRules, defaultReminderRules, dueDateFor, holidayTable } from '@mlps/controls/rectification';
import type { DueRules, HolidayTable, ReminderRules } from '@mlps/controls/rectification';
import type { Risk } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { RectificationSettings } from './settings.entity.js';
import type { MailAddress } from './settings.entity.js';

/** The one row of settings. */
export const SETTINGS_ID = '00000000-0000-7000-8000-000000000001';

/** Settings in force: what was set, and the product's defaults for the rest. */
export interface EffectiveSettings {
  readonly dueRules: DueRules;
  readonly reminderRules: ReminderRules;
  readonly holidays: HolidayTable;
  readonly mailAddresses: readonly MailAddress[];
}

export async function effectiveSettings(em: EntityManager): Promise<EffectiveSettings> {
  const row = await em.findOneBy(RectificationSettings, { id: SETTINGS_ID });
  return {
    dueRules: row?.dueRules ?? defaultDueRules,
    reminderRules: row?.reminderRules ?? defaultReminderRules,
    holidays: { ...holidayTable, ...row?.holidays },
    mailAddresses: row?.mailAddresses ?? [],
  };
}

/** A function that gives the deadline of a risk; computed when an item is opened, so later settings move nothing that was promised. */
export function deadlines(
  { dueRules: rules, holidays }: Pick<EffectiveSettings, 'dueRules' | 'holidays'>,
  from: string,
  noticeDay: string | null = null,
): (risk: Risk | null) => string {
  return (risk) => dueDateFor(risk, from, { rules, holidays, noticeDay }).day;
}
