import { requireEntries, requireFields } from '../errors.js';
import type { Result } from '../assessment/words.js';
import { domains } from '../catalog/domains.js';
import { lossPerCause } from './assemble-result.js';
import { compare, rational, sum, toExact, toRounded } from './rational.js';
import type { Rational } from './rational.js';
import type { Figure, ItemCounts, ScoreResult } from './score-result.js';

/** How one security class stands. */
export interface DomainStanding {
  /** Chinese name, as the score counts it */
  readonly domain: string;
  readonly counts: ItemCounts;
  /** conforming of applicable items in percent; null when none applies yet */
  readonly conformity: Figure | null;
  /** points (or percent) that its items take from the total, floors aside */
  readonly pointsLost: Figure;
}

/** What one object cost, item by item. */
export interface ObjectLoss {
  readonly object: string;
  readonly pointsLost: Figure;
  /** the greatest loss first */
  readonly items: readonly { readonly id: string; readonly result: Result; readonly pointsLost: Figure }[];
}

/**
 * The security classes of a score in the standard's order: how much of each conforms, and what each cost.
 * @example standingByDomain(scoreEvaluation(hospital)).length // 10
 */
export function standingByDomain(score: ScoreResult): DomainStanding[] {
  const { counts: all } = requireFields('score', score);
  requireFields('score.counts.domains', requireFields('score.counts', all).domains);
  const names = domains.map(({ zh }) => zh).filter((name) => score.counts.domains[name]);
  const others = Object.keys(score.counts.domains).filter((name) => !names.includes(name));
  return [...names, ...others].map((domain) => {
    const counts = score.counts.domains[domain]!; // each name was found there
    const own = score.items.filter((item) => item.domain === domain);
    return {
      domain,
      counts,
      conformity: counts.applicable === 0 ? null : figure(rational(100 * counts.conform, counts.applicable)),
      pointsLost: figure(sum(own.map(({ pointsLost }) => toRational(pointsLost)))),
    };
  });
}

/**
 * The objects that cost points, the dearest first. The loss of an item is divided among the objects that caused it in proportion
 * to their failing shares, so all objects together lose what all items lose.
 * @example lossByObject(scoreEvaluation(hospital))[0].items.length > 0 // true
 */
export function lossByObject(score: ScoreResult): ObjectLoss[] {
  const byObject = new Map<string, { id: string; result: Result; pointsLost: Figure }[]>();
  for (const item of requireEntries('score.items', requireFields('score', score).items)) {
    const shares = lossPerCause(item);
    for (const [index, { object, result }] of item.causes.entries()) {
      const line = { id: item.id, result, pointsLost: shares[index]! };
      const lines = byObject.get(object);
      if (lines) lines.push(line);
      else byObject.set(object, [line]);
    }
  }
  return Array.from(byObject, ([object, items]) => ({
    object,
    pointsLost: figure(sum(items.map(({ pointsLost }) => toRational(pointsLost)))),
    items: items.toSorted(dearestFirst),
  })).sort(dearestFirst);
}

const dearestFirst = (one: { pointsLost: Figure }, other: { pointsLost: Figure }): number =>
  compare(toRational(other.pointsLost), toRational(one.pointsLost));

const figure = (value: Rational): Figure => ({ exact: toExact(value), rounded: toRounded(value) });

function toRational({ exact }: Figure): Rational {
  const [n, d] = exact.split('/');
  return rational(BigInt(n!), BigInt(d!)); // written by toExact
}
