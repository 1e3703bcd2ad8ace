import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { queryBy } from '../../database/query-by.js';
import type { Origin } from '../../operations/operation.js';
import type { Account, AccountState } from '../accounts/account.entity.js';
import { defaultPolicy } from '../policy/policy.js';
import type { SecurityPolicy } from '../policy/policy.js';
import { SessionRow } from './session.entity.js';
import { sha256Of } from '../../support/sha256.js';

const TOKEN_BYTES = 32;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LONGEST_AGENT = 300;
/** A session is noted as seen at most this often, so that reading costs no write. */
const SEEN_EVERY_MS = MINUTE_MS;
/** A clock that went back further than this ends sessions, since their end can no longer be told. */
const CLOCK_SLACK_MS = 5 * MINUTE_MS;

export function hashToken(token: string): string {
  return sha256Of(token);
}

/** A secret that nobody can guess. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Begin a session. Always under a new token: one that was there before signing in is never taken over. */
export async function openSession(
  em: EntityManager,
  app: AppContext,
  account: Pick<Account, 'id'>,
  more: { readonly origin: Origin; readonly secondFactor: boolean; readonly policy: SecurityPolicy },
): Promise<{ token: string; row: SessionRow }> {
  const token = newToken();
  const at = timestamp(app);
  const { origin, secondFactor, policy } = more;
  const row = {
    id: hashToken(token),
    publicId: app.newId(),
    accountId: account.id,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(app.now() + policy.sessionHours * HOUR_MS).toISOString(),
    csrfToken: newToken(),
    secondFactor,
    address: origin.address.slice(0, 100),
    userAgent: origin.userAgent.slice(0, LONGEST_AGENT),
  };
  await em.delete(SessionRow, { accountId: account.id, id: row.id });
  await em.createQueryBuilder().delete().from(SessionRow).where('expiresAt < :at', { at }).execute();
  await em.insert(SessionRow, row);
  if (policy.sessionsMost > 0) await endOldest(em, account.id, policy.sessionsMost);
  return { token, row };
}

/** Whoever signs in last stays; the others of a shared account notice. */
async function endOldest(em: EntityManager, accountId: string, most: number): Promise<void> {
  const rows = await em.find(SessionRow, {
    select: { id: true },
    where: { accountId },
    order: { createdAt: 'DESC', publicId: 'DESC' },
  });
  for (const { id } of rows.slice(most)) await em.delete(SessionRow, { id });
}

/** A session with its account, and the rules of the day. */
export interface FoundSession {
  readonly id: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly csrfToken: string;
  readonly secondFactor: boolean;
  readonly accountId: string;
  readonly account: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly policy: SecurityPolicy;
}

interface SessionQueryRow {
  id: string;
  last_seen_at: string;
  expires_at: string;
  csrf_token: string;
  second_factor: boolean | number;
  account_id: string;
  account: string;
  name: string;
  state: AccountState;
  source: string;
  must_change_password: boolean | number;
  password_changed_at: string | null;
  totp_confirmed_at: string | null;
  policy: string | null;
}

const FIND = `SELECT s.id, s.last_seen_at, s.expires_at, s.csrf_token, s.second_factor, a.id AS account_id, a.account, a.name,
    a.state, a.source, a.must_change_password, a.password_changed_at, a.totp_confirmed_at, p.policy
  FROM sessions s JOIN accounts a ON a.id = s.account_id CROSS JOIN security_policy p
  WHERE s.id = $1`;

/** The session of a token; null when there is none, it has ended, or its account may no longer sign in. */
export async function findSession(em: EntityManager, now: number, token: string): Promise<FoundSession | null> {
  const [row] = await queryBy<SessionQueryRow>(em, FIND, hashToken(token));
  if (!row || row.state !== 'active') return null;
  const policy = effectivePolicy(row.policy);
  const seen = Date.parse(row.last_seen_at);
  const idle = now - seen;
  if (now >= Date.parse(row.expires_at) || idle > policy.idleMinutes * MINUTE_MS || idle < -CLOCK_SLACK_MS) return null;
  return {
    id: row.id,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    csrfToken: row.csrf_token,
    secondFactor: Boolean(row.second_factor),
    accountId: row.account_id,
    account: row.account,
    name: row.name,
    mustChangePassword: Boolean(row.must_change_password) || isStale(row, policy, now),
    hasSecondFactor: row.totp_confirmed_at !== null,
    policy,
  };
}

const DAY_MS = 24 * HOUR_MS;

function isStale(
  { source, password_changed_at: at }: SessionQueryRow,
  { passwordDays }: SecurityPolicy,
  now: number,
): boolean {
  return source === 'local' && passwordDays > 0 && at !== null && now - Date.parse(at) > passwordDays * DAY_MS;
}

/** @param text the stored rules as JSON; null for the defaults */
export function effectivePolicy(text: string | null): SecurityPolicy {
  return text === null ? defaultPolicy : { ...defaultPolicy, ...(JSON.parse(text) as Partial<SecurityPolicy>) };
}

/** Note that a session is in use, now and then. */
export function noteSeen(app: AppContext, session: Pick<FoundSession, 'id' | 'lastSeenAt'>): void {
  if (app.now() - Date.parse(session.lastSeenAt) < SEEN_EVERY_MS) return;
  void app.database
    .write((em) => em.update(SessionRow, { id: session.id }, { lastSeenAt: timestamp(app) }))
    .catch(() => undefined); // the next request notes it again
}
