import { catalog } from '@mlps/controls';
import type { Item, Part } from '@mlps/controls';
import { groupBy } from '../common/group-by.js';
import { bareText, bigrams } from './bare-text.js';
import { telltales } from './telltales.js';

/** One wording of the standard with every item that carries it, on whatever level. */
export interface WordingClass {
  readonly items: readonly Item[];
  readonly part: Part;
  readonly domainZh: string;
  readonly pointZh: string;
  readonly terms: readonly Term[];
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** our statement, bare, and its pairs of characters */
  readonly statement: string;
  readonly pairs: ReadonlySet<string>;
}

/** A key term, and how much it proves when it stands in a row: less when short or shared with a neighbour. */
export interface Term {
  readonly bare: string;
  readonly pairs: readonly string[];
  readonly proof: number;
}

/** Wordings of one control point of one part and class. */
export interface PointWordings {
  readonly part: Part;
  readonly domainZh: string;
  readonly pointZh: string;
  readonly classes: readonly WordingClass[];
}

/** All control points of the standard with their wordings, in the standard's order; built on first use. */
export function pointWordings(): readonly PointWordings[] {
  return (points ??= buildPoints());
}

let points: readonly PointWordings[] | undefined;

const within = new Map<string, readonly PointWordings[]>();

/** Those of a part and a class, of every one where null; equal questions get the same list. */
export function pointsWithin(part: Part | null, domainZh: string | null): readonly PointWordings[] {
  const key = `${part}|${domainZh}`;
  let list = within.get(key);
  if (!list) {
    list = pointWordings().filter(
      (point) => (part === null || point.part === part) && (domainZh === null || point.domainZh === domainZh),
    );
    within.set(key, list);
  }
  return list;
}

function buildPoints(): PointWordings[] {
  const groups = groupBy(catalog.items, (item) => `${item.part}|${item.domain}|${item.pointZh}`);
  return [...groups.values()].map((items) => {
    const [{ part, domainZh, pointZh }] = items as [Item, ...Item[]]; // a group is never empty
    return { part, domainZh, pointZh, classes: buildClasses(items) };
  });
}

const telltaleOf = new Map(telltales.flatMap((telltale) => telltale.items.map((id) => [id, telltale] as const)));

/** Items whose key terms and telltales are equal say the same, however their levels phrase it. */
function buildClasses(items: readonly Item[]): WordingClass[] {
  const groups = [
    ...groupBy(
      items,
      (item) => `${[...item.keywords].sort().join()}|${telltales.indexOf(telltaleOf.get(item.id)!)}`,
    ).values(),
  ];
  return groups.map((group) => {
    const first = group[0]!;
    const telltale = telltaleOf.get(first.id);
    const others = groups.filter((other) => other !== group).flatMap((other) => other[0]!.keywords.map(bareText));
    const statement = bareText(first.statementZh);
    return {
      items: group,
      part: first.part,
      domainZh: first.domainZh,
      pointZh: first.pointZh,
      terms: termsOf(first.keywords.map(bareText), telltale?.has ?? [], others),
      has: telltale?.has ?? [],
      lacks: telltale?.lacks ?? [],
      statement,
      pairs: bigrams(statement),
    };
  });
}

/** Proof by length of a term; from five characters on it hardly occurs by chance. */
const PROOF_BY_LENGTH = [0, 0, 0.3, 0.45, 0.6, 0.7] as const;

/** A telltale is chosen to tell neighbours apart, so it proves as much as a term of four characters. */
const PROOF_OF_TELLTALE = 0.5;

function termsOf(keywords: readonly string[], has: readonly string[], others: readonly string[]): Term[] {
  const own = keywords.filter((bare) => !has.includes(bare)).map((bare) => termOf(bare, others));
  return [...own, ...has.map((bare) => ({ bare, pairs: [...bigrams(bare)], proof: PROOF_OF_TELLTALE }))];
}

function termOf(bare: string, others: readonly string[]): Term {
  const full = PROOF_BY_LENGTH[Math.min(bare.length, PROOF_BY_LENGTH.length - 1)]!;
  const sharers = others.filter((other) => other.includes(bare)).length;
  return { bare, pairs: [...bigrams(bare)], proof: full / (1 + sharers) };
}
