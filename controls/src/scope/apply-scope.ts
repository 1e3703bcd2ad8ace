import type { Item } from '../catalog/types.js';
import { MlpsError, requireEntries, requireList, show } from '../errors.js';
import { scopeData } from '../generated/scope.js';
import type { ItemId } from '../generated/item-ids.js';
import type { ScopeFact, ScopeFactId, ScopeRule } from './scope-types.js';

/**
 * The facts about a system's scope that decide 不适用, in the order in which a form asks them.
 * @example scopeFacts[0].fact // 'noWireless'
 */
export const scopeFacts: readonly ScopeFact[] = Object.freeze(scopeData.facts.map((fact) => Object.freeze(fact)));

/** A proposal to judge an item 不适用; a person confirms it, and the reason goes into the finding. */
export interface ScopeProposal {
  readonly item: ItemId;
  /** the facts that decided */
  readonly facts: readonly ScopeFactId[];
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/**
 * Which items do not apply because of the system's scope, each with its reason.
 *
 * The lists of items are our reading of the standard, checked against the catalog. A cloud tenant is freed from the provider's
 * duties and a platform from the tenant's; a system that is both keeps them all.
 * @param items as {@link tailor} gives them
 * @param facts what holds for the system; the order does not matter
 * @returns one proposal per item concerned, in the order of `items`
 * @throws MlpsError `scope.unknown-fact`
 * @example applyScope(tailor('S3A3G3'), ['noMail']).map((proposal) => proposal.item) // ['L3-ABS1-15']
 */
export function applyScope(items: readonly Item[], facts: readonly ScopeFactId[]): ScopeProposal[] {
  const holding = new Set(requireList('scope.unknown-fact', 'facts', facts).map(readFact));
  const byItem = new Map<string, ScopeRule[]>();
  for (const rule of scopeData.rules.filter((entry) => holds(entry, holding)))
    for (const id of rule.items) byItem.set(id, [...(byItem.get(id) ?? []), rule]);
  return items.flatMap((item) => {
    const rules = byItem.get(item.id);
    return rules ? [propose(item.id, rules)] : [];
  });
}

/**
 * The facts that can free at least one of these items, so that a form asks nothing in vain.
 * @example scopeFactsFor(tailor('S2A2G2')).some((fact) => fact.fact === 'cloudTenant') // false
 */
export function scopeFactsFor(items: readonly Item[]): ScopeFact[] {
  const ids = new Set<string>(requireEntries('items', items).map((item) => item.id));
  const named = new Set(
    scopeData.rules
      .filter((rule) => rule.items.some((id) => ids.has(id)))
      .flatMap((rule) => [...rule.when, ...rule.unless]),
  );
  return scopeFacts.filter((fact) => named.has(fact.fact));
}

function readFact(fact: ScopeFactId): ScopeFactId {
  if (scopeFacts.some((known) => known.fact === fact)) return fact;
  const known = scopeFacts.map((entry) => entry.fact).join(', ');
  throw new MlpsError('scope.unknown-fact', `${show(fact)} is not a scope fact; use ${known}`);
}

function holds(rule: ScopeRule, facts: ReadonlySet<ScopeFactId>): boolean {
  return rule.when.every((fact) => facts.has(fact)) && !rule.unless.some((fact) => facts.has(fact));
}

function propose(item: ItemId, rules: readonly ScopeRule[]): ScopeProposal {
  return {
    item,
    facts: [...new Set(rules.flatMap((rule) => rule.when))],
    reasonZh: rules.map((rule) => rule.reasonZh).join('；'),
    reasonEn: rules.map((rule) => rule.reasonEn).join('; '),
  };
}
