import { dueReminders, rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { RemindableItem, Reminder } from '@mlps/controls/rectification';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import { messageOf } from '../../http/log.js';
import type { AppContext } from '../../app-context.js';
import { disableIdle } from '../accounts/disable-idle.js';
import { expireAccepted } from '../acceptances/expire-acceptances.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { effectiveSettings } from '../rectification/settings.js';
import type { EffectiveSettings } from '../rectification/settings.js';
import { addressOf } from './address-of.js';
import { digestOf } from './digest.js';
import { ReminderMark, ReminderRow } from './reminder.entity.js';

/** What a run did. */
export interface JobReport {
  /** items whose acceptance has ended */
  readonly expired: number;
  /** accounts that nobody used for too long */
  readonly disabled: number;
  readonly reminders: number;
  readonly mails: number;
  /** mails that could not be handed over; they are tried again with the next run */
  readonly failedMails: number;
}

/** Let acceptances expire, remind of what is due, and send the digests. Run twice, the second run finds nothing left to do. */
export async function runDailyJobs(app: AppContext): Promise<JobReport> {
  const done = await app.database.write(async (em) => {
    const opened = await expireAccepted(em, app);
    return { expired: opened.length, disabled: await disableIdle(em, app), reminders: await remind(em, app) };
  });
  // mails go out after the commit: nobody is told of what was rolled back
  const { mails, failedMails } = await sendDigests(app);
  return { ...done, mails, failedMails };
}

const remindable = rectificationStates.filter((state) => stateTable[state].owed || state === 'accepted');
const ROWS_PER_STATEMENT = 200;

async function remind(em: EntityManager, app: AppContext): Promise<number> {
  const { reminderRules } = await effectiveSettings(em);
  const rows = await em.findBy(RectificationItem, { state: In(remindable) });
  const sent = await em.find(ReminderMark, { select: { mark: true } });
  const due = dueReminders(
    rows.map(toRemindable),
    app.now(),
    reminderRules,
    sent.map(({ mark }) => mark),
  );
  const runId = app.newId();
  const marks = due.flatMap(({ id, covers }) => [id, ...covers]);
  await insertMarks(em, marks, runId);
  const own = new Set((await em.findBy(ReminderMark, { runId })).map(({ mark }) => mark));
  const mine = due.filter(({ id }) => own.has(id)); // another service may have taken some in the same moment
  for (let start = 0; start < mine.length; start += ROWS_PER_STATEMENT)
    await em.insert(
      ReminderRow,
      mine.slice(start, start + ROWS_PER_STATEMENT).map((entry) => reminderRow(app, entry)),
    );
  return mine.length;
}

async function insertMarks(em: EntityManager, marks: readonly string[], runId: string): Promise<void> {
  for (let start = 0; start < marks.length; start += ROWS_PER_STATEMENT)
    await em
      .createQueryBuilder()
      .insert()
      .into(ReminderMark)
      .values(marks.slice(start, start + ROWS_PER_STATEMENT).map((mark) => ({ mark, runId })))
      .orIgnore()
      .execute();
}

/** The id stands for the key: keys are unique within a system only. */
function toRemindable(row: RectificationItem): RemindableItem {
  const { id: key, title, state, risk, dueDate, owner, acceptance } = row;
  return { key, title, state, risk, dueDate, owner, acceptance };
}

function reminderRow(app: AppContext, reminder: Reminder): Omit<ReminderRow, 'rectificationItem'> {
  const { kind, itemKey: rectificationItemId, owner, day, daysLeft } = reminder;
  const fresh = { id: app.newId(), createdAt: timestamp(app), read: false, mailedAt: null };
  return { ...fresh, rectificationItemId, kind, owner, day, daysLeft };
}

/** One mail a person and run; a reminder counts as mailed once the server has taken it. */
async function sendDigests(app: AppContext): Promise<Pick<JobReport, 'mails' | 'failedMails'>> {
  const { mailer, database } = app;
  if (!mailer) return { mails: 0, failedMails: 0 };
  const settings = await effectiveSettings(database.read);
  let [mails, failedMails] = [0, 0];
  for (const [to, rows] of await waiting(database.read, settings)) {
    const digest = digestOf(rows);
    try {
      await mailer.send({ to, ...digest });
      mails += 1;
      await database.write((em) =>
        em.update(ReminderRow, { id: In(rows.map(({ id }) => id)) }, { mailedAt: timestamp(app) }),
      );
    } catch (error) {
      failedMails += 1;
      app.log.write({ kind: 'mail', time: timestamp(app), message: messageOf(error) });
    }
  }
  return { mails, failedMails };
}

/** Reminders not mailed yet, by address; owners without an address have the list in the application. */
async function waiting(em: EntityManager, { mailAddresses }: EffectiveSettings): Promise<Map<string, ReminderRow[]>> {
  const rows = await em
    .createQueryBuilder(ReminderRow, 'reminder')
    .innerJoinAndSelect('reminder.rectificationItem', 'item')
    .where('reminder.mailedAt IS NULL')
    .orderBy('reminder.day', 'ASC')
    .addOrderBy('reminder.id', 'ASC')
    .getMany();
  const byAddress = new Map<string, ReminderRow[]>();
  for (const row of rows) {
    const address = await addressOf(em, row, mailAddresses);
    if (address !== null) byAddress.set(address, [...(byAddress.get(address) ?? []), row]);
  }
  return byAddress;
}
