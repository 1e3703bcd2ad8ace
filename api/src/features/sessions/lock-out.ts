import { ApiError } from '../../errors/api-error.js';
import type { SecurityPolicy } from '../policy/policy.js';

/** Failures of an account since its last success. */
export interface FailureRecord {
  readonly failures: number;
  readonly lastFailedAt: string | null;
  readonly lockedUntil: string | null;
}

const MINUTE_MS = 60_000;
const LONGEST_LOCK_MS = 24 * 60 * MINUTE_MS;
const FREE_FAILURES = 2;
const LONGEST_DELAY_MS = 8_000;

/** Milliseconds until somebody may try again; 0 when at once. Before the lock each further failure doubles a short wait. */
export function waitMs({ failures, lastFailedAt, lockedUntil }: FailureRecord, now: number): number {
  const locked = lockedUntil === null ? 0 : Date.parse(lockedUntil) - now;
  const delay = failures < FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_DELAY_MS);
  const since = lastFailedAt === null ? Infinity : Math.abs(now - Date.parse(lastFailedAt)); // a clock set back must not lock for ever
  return Math.max(0, locked, delay - since);
}

/** The record after one more failure: locked from the set number on, longer each time. */
export function afterFailure(
  { failures }: FailureRecord,
  { lockAfter, lockMinutes }: Pick<SecurityPolicy, 'lockAfter' | 'lockMinutes'>,
  now: number,
): FailureRecord {
  const count = failures + 1;
  const times = count - lockAfter;
  const lockMs = times < 0 ? 0 : Math.min(lockMinutes * MINUTE_MS * 2 ** Math.min(times, 20), LONGEST_LOCK_MS);
  return {
    failures: count,
    lastFailedAt: new Date(now).toISOString(),
    lockedUntil: lockMs === 0 ? null : new Date(now + lockMs).toISOString(),
  };
}

/** @throws ApiError `session.locked` with the seconds to wait */
export function requireUnlocked(wait: number): void {
  if (wait === 0) return;
  const seconds = Math.ceil(wait / 1000);
  const text = seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
  throw new ApiError('session.locked', `失败次数过多，请在 ${text}后再试；忘记密码请联系系统管理员`, {
    headers: { 'Retry-After': String(seconds) },
  });
}

export const noFailures: FailureRecord = { failures: 0, lastFailedAt: null, lockedUntil: null };
