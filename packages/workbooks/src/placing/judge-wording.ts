import type { Item } from '@mlps/controls';
import { bareText, bigrams, likeness } from './bare-text.js';
import type { Term, WordingClass } from './wording-classes.js';
import { printOf } from './wording-print.js';
import type { WordingPrint } from './wording-print.js';

/** A wording with the strength of the evidence that a row carries it. */
export interface Judged {
  readonly wording: WordingClass;
  /** its items that are phrased just so, where that is known; levels may phrase one requirement differently */
  readonly variant?: readonly Item[];
  /** 0 to 1 */
  readonly score: number;
  /** whether the row is our own statement, but for a slip */
  readonly exact: boolean;
}

/** A row's text made ready for comparing. */
export interface RowText {
  readonly bare: string;
  readonly pairs: ReadonlySet<string>;
  readonly print: WordingPrint;
}

export function rowText(text: string): RowText {
  const bare = bareText(text);
  return { bare, pairs: bigrams(bare), print: printOf(bare) };
}

/** A term of this length may be recognised although one character of it is wrong. */
const SHORTEST_SLIPPED = 4;
/** One wrong character spoils two pairs; a term without it is worth less. */
const SLIPPED_SHARE = 0.5;
const SLIPPED_WORTH = 0.6;
/** A missing telltale halves the evidence: the row may have a slip just there. */
const MISSING_HAS = 0.5;
/** A term that the wording must not have speaks louder. */
const PRESENT_LACK = 0.35;
/** Share by which a neighbour's own term lowers a wording that does not explain it. */
const UNEXPLAINED = 0.6;
/** Weight of the likeness to our statement; the official wording is another sentence, so likeness alone proves little. */
const LIKENESS_WEIGHT = 0.75;

/**
 * Weigh how well a row's text fits each wording.
 *
 * Evidence for a wording: its key terms, each by its proof, and likeness to our statement. Evidence against: its telltales, and
 * key terms of the neighbouring wordings that it cannot explain.
 * @returns strongest first
 */
export function judgeWording(text: RowText, wordings: readonly WordingClass[]): Judged[] {
  const found = wordings.map((wording) => wording.terms.map((term) => ({ ...term, hit: hitOf(term, text) })));
  return wordings.map((wording, index) => judge(text, wording, found, index)).sort(strongestFirst);
}

/** From this likeness on a row is our statement with a slip in it. */
const OWN_STATEMENT = 0.9;
/** How fast a slipped statement of ours loses its worth; statements of neighbouring levels are a good deal alike. */
const STATEMENT_STEEPNESS = 3;

/** Order of evidence: our own statement, then by strength. */
export function strongestFirst(one: Judged, other: Judged): number {
  return Number(other.exact) - Number(one.exact) || other.score - one.score;
}

interface Found {
  readonly bare: string;
  readonly proof: number;
  readonly hit: number;
}

function judge(text: RowText, wording: WordingClass, found: readonly Found[][], index: number): Judged {
  if (wording.statement !== '' && text.bare === wording.statement) return { wording, score: 1, exact: true };
  let doubt = 1;
  for (const term of found[index]!) doubt *= 1 - term.proof * term.hit;
  const alike = likeness(text.pairs, wording.pairs);
  doubt *= 1 - LIKENESS_WEIGHT * alike ** 2;
  let score = 1 - doubt;
  const hasAll = wording.has.every((term) => text.bare.includes(term));
  if (!hasAll) score *= MISSING_HAS;
  if (wording.lacks.some((term) => text.bare.includes(term))) score *= PRESENT_LACK;
  // a wording marked by telltales that all stand there contains its neighbours' terms by nature
  if (wording.has.length === 0 || !hasAll)
    for (const [other, terms] of found.entries())
      if (other !== index) score *= 1 - UNEXPLAINED * strangest(terms, wording);
  // our own statement with a slip: telltales are read off the standard's words and do not judge ours
  return { wording, score: Math.max(score, 1 - STATEMENT_STEEPNESS * (1 - alike)), exact: alike >= OWN_STATEMENT };
}

/** Proof of the strongest term of a neighbour that stands in the row but belongs to nothing in this wording. */
function strangest(terms: readonly Found[], wording: WordingClass): number {
  let most = 0;
  for (const term of terms) {
    if (term.hit < 1 || term.proof <= most || isExplained(term.bare, wording)) continue;
    most = term.proof;
  }
  return most;
}

function isExplained(bare: string, wording: WordingClass): boolean {
  return (
    wording.terms.some((own) => own.bare.includes(bare) || bare.includes(own.bare)) ||
    wording.has.some((own) => bare.includes(own) || own.includes(bare)) ||
    wording.statement.includes(bare)
  );
}

/** 1 when the term stands in the text, less when one character of a long term is wrong, else 0. */
function hitOf({ bare, pairs }: Term, text: RowText): number {
  if (text.bare.includes(bare)) return 1;
  if (bare.length < SHORTEST_SLIPPED) return 0;
  let shared = 0;
  for (const pair of pairs) if (text.pairs.has(pair)) shared++;
  const share = shared / pairs.length;
  return share >= SLIPPED_SHARE ? share * SLIPPED_WORTH : 0;
}
