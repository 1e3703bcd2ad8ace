import type { RowChange, TableSummary } from './row-changes.js';

/** Who did what to which thing, as far as it is known before the changes are looked at. */
export interface AuditFacts {
  readonly actorId: string;
  readonly actorName: string;
  readonly address: string | null;
  readonly requestId: string | null;
  /** id of the operation, or a word of this service's own such as `audit.prune` */
  readonly operation: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly reason: string | null;
  /** parameters of the address */
  readonly params: Readonly<Record<string, string>> | null;
  /** `done`, or the code of the refusal */
  readonly result: string;
  /** anything else a reader of the log should know */
  readonly note: Readonly<Record<string, unknown>> | null;
}

/** What may name a person or show a value. */
export interface EntryDetails {
  readonly actorName: string;
  readonly address: string | null;
  readonly reason: string | null;
  readonly params: Readonly<Record<string, string>> | null;
  readonly changes: readonly RowChange[];
  /** tables of which too many rows changed to list each */
  readonly bulk: readonly TableSummary[];
  readonly note: Readonly<Record<string, unknown>> | null;
}

/** The service itself: jobs by the clock, the first start. */
export const systemFacts: AuditFacts = {
  actorId: 'system',
  actorName: '系统',
  address: null,
  requestId: null,
  operation: 'system.internal',
  objectKind: null,
  objectId: null,
  reason: null,
  params: null,
  result: 'done',
  note: null,
};
