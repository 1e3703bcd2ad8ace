import type { Item } from '@mlps/controls';
import type { Judged, RowText } from './judge-wording.js';
import { bareText } from './bare-text.js';
import { printOf, readPrint } from './wording-print.js';
import type { WordingPrint } from './wording-print.js';
import { wordingPrints } from './wording-prints.js';
import type { PointWordings, WordingClass } from './wording-classes.js';

/** A wording as the standard puts it on some of its levels. */
interface OfficialWording {
  readonly wording: WordingClass;
  /** items that carry it in just these words */
  readonly variant: readonly Item[];
  /** of the standard's sentence, and of our own statements */
  readonly prints: readonly WordingPrint[];
}

const printOfItem = new Map(
  wordingPrints.flatMap(([items, print]) => items.split(' ').map((id) => [id, print] as const)),
);

const known = new Map<PointWordings, readonly OfficialWording[]>();

/** The wordings of a control point, one for each way in which the standard puts them: levels often differ by a word. */
function officialWordings(point: PointWordings): readonly OfficialWording[] {
  let list = known.get(point);
  if (!list) known.set(point, (list = buildWordings(point)));
  return list;
}

function buildWordings({ classes }: PointWordings): OfficialWording[] {
  return classes.flatMap((wording) => {
    const prints = new Set(wording.items.map(({ id }) => printOfItem.get(id) ?? ''));
    return [...prints].map((print) => {
      const variant = wording.items.filter(({ id }) => printOfItem.get(id) === print);
      const statements = new Set(variant.map(({ statementZh }) => bareText(statementZh)));
      return { wording, variant, prints: [readPrint(print), ...[...statements].map(printOf)] };
    });
  });
}

/**
 * Compare a row with the standard's own wordings, and with our statements of them, by their fingerprints: 1 is the sentence itself, and each wrong character costs about two pairs.
 * @returns strongest first
 */
export function judgeOfficial({ print }: RowText, points: readonly PointWordings[]): Judged[] {
  return points
    .flatMap(officialWordings)
    .map(({ wording, variant, prints }) => {
      const score = Math.max(...prints.map((own) => likeness(print, own)));
      return { wording, variant, score, exact: false };
    })
    .sort((one, other) => other.score - one.score);
}

/** Dice's likeness of two sets. */
function likeness(one: WordingPrint, other: WordingPrint): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const number of small) if (large.has(number)) common++;
  return (2 * common) / (one.size + other.size);
}

/** Whether the wording of an item is known by its fingerprint. */
export function hasPrint(id: string): boolean {
  return printOfItem.has(id);
}
