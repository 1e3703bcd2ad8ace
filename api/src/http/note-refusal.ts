import { isForeign } from '../access/foreign.js';
import type { AppContext } from '../app-context.js';
import { toApiError } from '../errors/problem.js';
import { problemKinds } from '../errors/problem-codes.js';
import type { ProblemCode } from '../errors/problem-codes.js';
import { raiseAlarm } from '../features/alarms/raise-alarm.js';
import { factsOf } from './audit-facts.js';
import type { ToldCall } from './audit-facts.js';
import { messageOf } from './log.js';

const MINUTE_MS = 60_000;
const MOST_A_MINUTE = 60;
const WATCHED_MS = 10 * MINUTE_MS;
const MOST_WATCHED = 10_000;
const ALARM_AT = 30;

/** Failed sign-ins and everything that somebody may not do; what is merely wrong in a request is nobody's guilt. */
export function isNotedRefusal(code: ProblemCode): boolean {
  if (code.startsWith('session.')) return ['session.refused', 'session.locked', 'session.csrf'].includes(code);
  return problemKinds[code].status === 403;
}

/** Writes refusals into the log, but not more than a certain number a minute: nobody may fill the disk with them. */
export class RefusalNotes {
  private minute = 0;
  private written = 0;
  private dropped = 0;
  private since = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly app: AppContext) {}

  /** Note a refusal; a log that cannot be written must not change the answer. */
  async note(call: ToldCall, error: unknown): Promise<void> {
    const { code } = toApiError(error);
    if (isNotedRefusal(code)) return this.write(call, code);
    // not waited for: an answer that took longer than that of what does not exist would tell that it does
    if (isForeign(error)) void this.write(call, code, { foreign: true });
  }

  private async write(call: ToldCall, code: ProblemCode, more: object = {}): Promise<void> {
    this.watch(call);
    if (!this.allows()) return;
    const left = this.dropped;
    this.dropped = 0;
    const facts = factsOf(call, null, code);
    const note = { ...accountOf(call.body), ...more, ...(left > 0 ? { notWritten: left } : {}) };
    await this.app.database.note({ ...facts, note }).catch((failure: unknown) => {
      this.app.log.write({ kind: 'audit', requestId: call.requestId, message: messageOf(failure) });
    });
  }

  /** Somebody who is refused again and again is trying things out. */
  private watch({ actor, address }: ToldCall): void {
    const now = this.app.now();
    if (Math.abs(now - this.since) > WATCHED_MS || this.counts.size > MOST_WATCHED) {
      this.since = now;
      this.counts.clear();
    }
    const about = actor.id === 'nobody' ? (address ?? '') : actor.name;
    const count = (this.counts.get(about) ?? 0) + 1;
    this.counts.set(about, count);
    if (count === ALARM_AT)
      void raiseAlarm(this.app, { kind: 'refusals', about, details: { refusals: count, address } });
  }

  private allows(): boolean {
    const minute = Math.floor(this.app.now() / MINUTE_MS);
    if (minute !== this.minute) [this.minute, this.written] = [minute, 0];
    if (this.written < MOST_A_MINUTE) return Boolean((this.written += 1));
    this.dropped += 1;
    return false;
  }
}

const LONGEST_ACCOUNT = 100;

/** The account that somebody tried; never what was given for its password. */
function accountOf(body: unknown): { account?: string } {
  if (body === null || typeof body !== 'object' || !('account' in body) || typeof body.account !== 'string') return {};
  return { account: body.account.slice(0, LONGEST_ACCOUNT) };
}
