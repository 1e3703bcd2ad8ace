import type { Permission } from '../operations/permissions.js';

/** The kinds of things that belong to somebody; how the owner of each is found stands in `owners.ts`. */
export type Noun =
  | 'organization'
  | 'system'
  | 'evaluation'
  | 'rectificationItem'
  | 'acceptance'
  | 'retest'
  | 'evidence'
  | 'reminder'
  | 'notice'
  | 'paper'
  | 'paperSubject'
  | 'selfInspection'
  | 'trainingEvent'
  | 'wording'
  | 'archiveKey'
  | 'campaign'
  | 'campaignInvolved'
  | 'campaignUnit'
  | 'campaignUnitAsked'
  | 'campaignUnitIssued';

/** A thing that a call names by id: its kind, and where the id stands. Exactly one of `param`, `body`, `query`. */
export interface ScopeRule {
  readonly of: Noun;
  readonly param?: string;
  /** field of the body; `units.*.organizationId` reaches into a list */
  readonly body?: string;
  readonly query?: string;
  /** may be absent; otherwise a call without it is refused */
  readonly optional?: boolean;
  /** what the caller must be allowed on this thing, when it is not the operation's own permission */
  readonly permission?: Permission;
}

/**
 * Whose data an operation touches.
 *
 * - a rule, or several: the things it names, each of which the caller must be allowed to see; foreign ones answer as absent
 * - `list`: the handler narrows what it reads by `call.access`
 * - `instance`: belongs to nobody (catalog, settings); holding the permission anywhere is enough
 * - `self`: the caller's own account, for everybody who is signed in
 * - `public`: also without signing in
 */
export type Scope = 'list' | 'instance' | 'self' | 'public' | ScopeRule | readonly ('list' | ScopeRule)[];

/** The rules of a scope, none for the words. */
export function rulesOf(scope: Scope): readonly ScopeRule[] {
  if (typeof scope === 'string') return [];
  const parts = Array.isArray(scope) ? (scope as readonly ('list' | ScopeRule)[]) : [scope as ScopeRule];
  return parts.filter((part): part is ScopeRule => typeof part === 'object');
}
