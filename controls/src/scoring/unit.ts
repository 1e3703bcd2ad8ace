import type { Half, Importance } from '../catalog/types.js';
import type { Result } from '../assessment/words.js';
import type { Rational } from './rational.js';
import type { ResolvedSettings } from './settings.js';

/** Numbers of objects per result of one item. */
export type Tally = Record<Result, number>;

/** One item ready for scoring, whichever way it came in. */
export interface Unit {
  readonly id: string;
  /** security class, Chinese name */
  readonly domain: string;
  readonly half: Half;
  readonly importance: Importance | null;
  readonly weight: Rational | null;
  readonly weightText: string | null;
  /** 2015: factor of the overall evaluation, null when there is none */
  readonly correction: Rational | null;
  readonly tally: Tally;
  /** 2015: points of all applicable objects together, as given; null when only words were given */
  readonly points: Rational | null;
  readonly causes: { object: string; result: Result }[];
}

/** What an edition makes of the applicable units. */
export interface Outcome {
  /** score or rate, exact */
  readonly total: Rational;
  /** points lost per applicable unit, same order */
  readonly lost: readonly Rational[];
  readonly halves?: Readonly<Record<Half, HalfOutcome>>;
}

export interface HalfOutcome {
  readonly items: number;
  readonly base: Rational;
  readonly deducted: Rational;
}

/** The arithmetic of one edition over its applicable units, of which there is at least one. */
export type EditionScore = (units: readonly Unit[], settings: ResolvedSettings) => Outcome;

export const emptyTally = (): Tally => ({ conform: 0, partial: 0, nonconform: 0, notApplicable: 0 });

/** Objects on which the item was judged applicable. */
export const applicableObjects = (tally: Tally): number => tally.conform + tally.partial + tally.nonconform;
