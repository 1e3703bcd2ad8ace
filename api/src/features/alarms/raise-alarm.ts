import { IsNull, Not } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { messageOf } from '../../http/log.js';
import { Account } from '../accounts/account.entity.js';
import { systemFacts } from '../audit/facts.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';

/** What may be an intrusion, or the trace of one. */
export const alarmKinds = {
  accountLocked: '账号因连续登录失败被锁定',
  refusals: '同一来源在短时间内多次被拒绝',
  auditBroken: '审计记录链核对不通过，记录可能被改动或删除',
} as const;
export type AlarmKind = keyof typeof alarmKinds;

export interface Alarm {
  readonly kind: AlarmKind;
  /** what it is about: an account, an address; one alarm an hour for each */
  readonly about: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type App = Pick<AppContext, 'database' | 'identity' | 'log' | 'mailer' | 'now'>;

const HOUR_MS = 60 * 60 * 1000;
const MOST_KNOWN = 10_000;
/** When each alarm was raised last; kept by what is one for each service, which neither a log nor the database of a call is. */
const raised = new WeakMap<App['identity'], Map<string, number>>();

/**
 * Tell the people on duty: a line in the service's log (for the platform that collects it), an entry in the audit log, and a mail to every
 * security administrator who has an address. Never fails, and whoever answers a call does not wait for it.
 */
export async function raiseAlarm(app: App, alarm: Alarm): Promise<void> {
  if (!isNew(app, alarm)) return;
  const { kind, about, details } = alarm;
  app.log.write({ kind: 'alarm', time: timestamp(app), alarm: kind });
  const note = { alarm: kind, zh: alarmKinds[kind], about, ...details };
  await quietly(app, () => app.database.note({ ...systemFacts, operation: 'alarm.raised', note }));
  await quietly(app, () => sendMails(app, alarm));
}

function isNew({ identity, now }: App, { kind, about }: Alarm): boolean {
  const known = raised.get(identity) ?? new Map<string, number>();
  raised.set(identity, known);
  const key = `${kind} ${about}`;
  const at = now();
  if (Math.abs(at - (known.get(key) ?? -Infinity)) < HOUR_MS) return false;
  if (known.size >= MOST_KNOWN) known.clear(); // a flood of names must not fill the memory
  known.set(key, at);
  return true;
}

async function sendMails(app: App, { kind, about, details }: Alarm): Promise<void> {
  const { mailer } = app;
  if (!mailer) return;
  const duty = await app.database.read.find(RoleAssignment, {
    where: { role: 'securityAdministrator', account: { state: 'active', email: Not(IsNull()) } },
    relations: { account: true },
  });
  const lines = Object.entries(details).map(([name, value]) => `${name}：${String(value)}`);
  const text = [
    `${alarmKinds[kind]}。`,
    `对象：${about}`,
    `时间：${timestamp(app)}`,
    ...lines,
    '详见审计记录（操作 alarm.raised）。',
  ];
  const addresses = new Set(duty.map(({ account }) => (account as Account).email!)); // loaded, and asked for not null
  for (const to of addresses)
    await quietly(app, () =>
      mailer.send({ to, subject: `安全告警：${alarmKinds[kind]}`, text: `${text.join('\n')}\n` }),
    );
}

async function quietly(app: App, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => app.log.write({ kind: 'alarm', message: messageOf(error) }));
}
