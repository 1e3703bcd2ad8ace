import type { scopeFactIds } from './scope-fact-ids.js';

/** A statement about the system that decides which items do not arise. */
export type ScopeFactId = (typeof scopeFactIds)[number];

export interface ScopeFact {
  readonly fact: ScopeFactId;
  /** what the person asserts by ticking it */
  readonly zh: string;
  readonly en: string;
}

/** Items that do not apply when all facts of `when` and none of `unless` hold. */
export interface ScopeRule {
  readonly when: readonly ScopeFactId[];
  readonly unless: readonly ScopeFactId[];
  readonly reasonZh: string;
  readonly reasonEn: string;
  /** item ids of all levels */
  readonly items: readonly string[];
}

export interface ScopeData {
  readonly facts: readonly ScopeFact[];
  readonly rules: readonly ScopeRule[];
}
