import { addWorkingDays } from '@mlps/controls/rectification';
import type { HolidayTable } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { today } from '../../app-context.js';
import { changeRow } from '../../database/change-row.js';
import type { ChangeContext } from '../../database/change-row.js';
import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { effectiveSettings, SETTINGS_ID } from './settings.js';
import type { EffectiveSettings } from './settings.js';
import { SettingsDto, SettingsInput } from './settings.dto.js';
import type { HolidayYearDto } from './settings.dto.js';
import { RectificationSettings } from './settings.entity.js';

const path = '/rectification-settings';
const tag = '整改项';

export const settingsOperations: readonly Operation[] = [
  operation({
    id: 'rectificationSettings.get',
    method: 'get',
    path,
    tag,
    summary: '读取期限和提醒的设置',
    permission: 'settings.read',
    scope: 'instance',
    answer: SettingsDto,
    status: 200,
    problems: [],
    work: 'snapshot',
    etag: true,
    async handle({ em, access }) {
      // addresses of people of every unit are for whoever keeps them
      return shown(em, access.may('rectification.settings'));
    },
  }),
  operation({
    id: 'rectificationSettings.put',
    method: 'put',
    path,
    tag,
    summary: '修改期限和提醒的设置',
    description: '只影响以后建立的整改项；已承诺的期限不变。',
    permission: 'rectification.settings',
    scope: 'instance',
    body: SettingsInput,
    answer: SettingsDto,
    status: 200,
    problems: ['deadline.invalid'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const { em, app, body } = call;
      const holidays = toTable(body.holidays);
      addWorkingDays(today(app), PROBE_DAYS, holidays); // reads every entry of the years on the way, and says what is no day
      for (const year of Object.keys(holidays)) addWorkingDays(`${year}-01-01`, PROBE_DAYS, holidays);
      const { dueRules, reminderRules, mailAddresses } = body;
      await change(call, {
        dueRules,
        reminderRules,
        holidays: body.holidays.length > 0 ? holidays : null,
        mailAddresses,
      });
      return shown(em, true);
    },
  }),
];

const PROBE_DAYS = 200;

async function change(context: ChangeContext, values: Partial<RectificationSettings>): Promise<void> {
  const { em } = context;
  const row = await settingsRow(em);
  await changeRow(context, kind, row, values);
}

const kind = {
  entity: RectificationSettings,
  load: (em: EntityManager, id: string) => em.findOneBy(RectificationSettings, { id }),
  show: ({ id, version }: RectificationSettings): unknown => ({ id, version }),
};

/** The row is made by the migration. */
async function settingsRow(em: EntityManager): Promise<RectificationSettings> {
  return em.findOneByOrFail(RectificationSettings, { id: SETTINGS_ID });
}

async function shown(em: EntityManager, withAddresses: boolean): Promise<Reply<SettingsDto>> {
  const row = await settingsRow(em);
  const { id, version, createdAt, updatedAt } = row;
  const etag = etagOf(row);
  return {
    body: { id, version, etag, createdAt, updatedAt, ...toContent(await settingsFor(em, withAddresses)) },
    etag,
  };
}

async function settingsFor(em: EntityManager, withAddresses: boolean): Promise<EffectiveSettings> {
  const settings = await effectiveSettings(em);
  return withAddresses ? settings : { ...settings, mailAddresses: [] };
}

function toContent(
  settings: EffectiveSettings,
): Pick<SettingsDto, 'dueRules' | 'reminderRules' | 'holidays' | 'mailAddresses'> {
  const { dueRules, reminderRules, holidays, mailAddresses } = settings;
  return {
    dueRules,
    reminderRules: { ...reminderRules, daysBefore: [...reminderRules.daysBefore] },
    holidays: Object.entries(holidays).map(([year, { certainty, source, rest, work }]) => ({
      year: Number(year),
      certainty,
      source,
      rest: [...rest],
      work: [...work],
    })),
    mailAddresses: [...mailAddresses],
  };
}

function toTable(years: readonly HolidayYearDto[]): HolidayTable {
  return Object.fromEntries(years.map(({ year, ...entry }) => [String(year), entry]));
}
