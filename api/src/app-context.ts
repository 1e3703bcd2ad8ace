import type { ScoreResult } from '@mlps/controls';
import type { Config } from './config.js';
import type { AuditedDatabase } from './features/audit/audited-database.js';
import type { Identity } from './features/sessions/identity.js';
import type { EvidenceStore } from './features/evidence/evidence-store.js';
import type { PaperJobs } from './features/papers/jobs/paper-jobs.js';
import type { Mailer } from './features/reminders/mailer.js';
import type { Log } from './http/log.js';
import type { Authorize } from './http/authorize.js';
import type { Metrics } from './metrics/metrics.js';
import type { Cache } from './support/cache.js';

/** Everything a handler may use besides its input: passed in, so that clock, ids and database can be chosen by a test. */
export interface AppContext {
  readonly config: Config;
  readonly database: AuditedDatabase;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly authorize: Authorize;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
  /** sends mails; null where none is set up */
  readonly mailer: Mailer | null;
  readonly scores: Cache<ScoreResult>;
  readonly identity: Identity;
  /** where the bytes of evidence lie */
  readonly evidence: EvidenceStore;
  /** papers that are being made in the background */
  readonly paperJobs: PaperJobs;
}

/** The current time as this service stores it. */
export function timestamp(app: Pick<AppContext, 'now'>): string {
  return new Date(app.now()).toISOString();
}

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Today's date where the users are: a deadline turns at midnight in Shanghai, not eight hours later. */
export function today(app: AppContext): string {
  return shanghai.format(new Date(app.now()));
}
