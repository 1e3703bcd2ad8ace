import type { EntityManager } from 'typeorm';
import type { RowChange, TableSummary } from '../row-changes.js';

/** What a unit of work changed. */
export interface Changes {
  readonly changes: readonly RowChange[];
  readonly bulk: readonly TableSummary[];
}

/**
 * Notes every row that a unit of work inserts, updates or deletes, by triggers of the database: no statement passes them by, whoever writes it.
 */
export interface Capture {
  /** set the triggers up; once, after the migrations */
  install(em: EntityManager): Promise<void>;
  /** at the beginning of a unit of work; @returns to be called when it was committed */
  begin(em: EntityManager): Promise<() => void>;
  /** at its end: what was changed, and forget it */
  take(em: EntityManager): Promise<Changes>;
}
