import type { Item } from '@mlps/controls';
import type { Judged, RowText } from './judge-wording.js';
import { bareText, likeness } from './bare-text.js';
import { SharedIndex } from './shared-index.js';
import { printOf, readPrint } from './wording-print.js';
import type { WordingPrint } from './wording-print.js';
import { wordingPrints } from './wording-prints.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings, WordingClass } from './wording-classes.js';

/** A wording as the standard puts it on some of its levels. */
interface OfficialWording {
  readonly point: PointWordings;
  readonly wording: WordingClass;
  /** items that carry it in just these words */
  readonly variant: readonly Item[];
  /** of the standard's sentence, and of our own statements */
  readonly prints: readonly WordingPrint[];
}

const printOfItem = new Map(
  wordingPrints.flatMap(([items, print]) => items.split(' ').map((id) => [id, print] as const)),
);

const wordingsOf = new Map<PointWordings, readonly OfficialWording[]>();

/** One for each way in which the standard puts a wording: levels often differ by a word. */
function officialWordings(point: PointWordings): readonly OfficialWording[] {
  let list = wordingsOf.get(point);
  if (!list) wordingsOf.set(point, (list = buildWordings(point)));
  return list;
}

function buildWordings(point: PointWordings): OfficialWording[] {
  return point.classes.flatMap((wording) => {
    const prints = new Set(wording.items.map(({ id }) => printOfItem.get(id) ?? ''));
    return [...prints].map((print) => {
      const variant = wording.items.filter(({ id }) => printOfItem.get(id) === print);
      const statements = new Set(variant.map(({ statementZh }) => bareText(statementZh)));
      return { point, wording, variant, prints: [readPrint(print), ...[...statements].map(printOf)] };
    });
  });
}

/** Every known fingerprint with its wording, and the index that finds them. */
interface Known {
  readonly prints: readonly (readonly [OfficialWording, WordingPrint])[];
  readonly index: SharedIndex<number>;
}

let known: Known | undefined;

function knownPrints(): Known {
  if (known) return known;
  const prints = pointWordings()
    .flatMap(officialWordings)
    .flatMap((wording) => wording.prints.map((print) => [wording, print] as const));
  return (known = { prints, index: new SharedIndex(prints.map(([, print]) => print)) });
}

/** A likeness below this says nothing, and nobody asks for it. */
const LEAST = 0.2;

/** So few points are compared more quickly one by one than by the index. */
const FEW = 8;

/**
 * Compare a row with the standard's own wordings, and with our statements of them, by their fingerprints: 1 is the sentence itself, and each wrong character costs about two pairs.
 * @returns strongest first; of many points, wordings that are nothing like it are left out
 */
export function judgeOfficial({ print }: RowText, points: readonly PointWordings[]): Judged[] {
  const found =
    points.length > FEW ? alikesAmong(print, new Set(points)) : points.flatMap((point) => compared(print, point));
  return found
    .map(({ official: { wording, variant }, score }) => ({ wording, variant, score, exact: false }))
    .sort((one, other) => other.score - one.score);
}

interface Alike {
  readonly official: OfficialWording;
  readonly score: number;
}

function compared(print: WordingPrint, point: PointWordings): Alike[] {
  return officialWordings(point).map((official) => {
    return { official, score: Math.max(...official.prints.map((own) => likeness(print, own))) };
  });
}

function alikesAmong(print: WordingPrint, points: ReadonlySet<PointWordings>): Alike[] {
  return alikes(print).filter(({ official }) => points.has(official.point));
}

/** A row is asked about several times, each time of other control points. */
const alikesOf = new WeakMap<WordingPrint, readonly Alike[]>();

function alikes(print: WordingPrint): readonly Alike[] {
  let found = alikesOf.get(print);
  if (!found) alikesOf.set(print, (found = findAlikes(print)));
  return found;
}

/** In the standard's order. */
function findAlikes(print: WordingPrint): Alike[] {
  const { prints, index } = knownPrints();
  const near: [place: number, score: number][] = [];
  index.sharing(print, (place, shared) => {
    const score = (2 * shared) / (print.size + prints[place]![1].size);
    if (score >= LEAST) near.push([place, score]);
  });
  const best = new Map<OfficialWording, number>();
  for (const [place, score] of near.sort(([one], [other]) => one - other)) {
    const [official] = prints[place]!;
    best.set(official, Math.max(score, best.get(official) ?? 0));
  }
  return [...best].map(([official, score]) => ({ official, score }));
}

/** Whether the wording of an item is known by its fingerprint. */
export function hasPrint(id: string): boolean {
  return printOfItem.has(id);
}
