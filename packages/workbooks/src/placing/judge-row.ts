import type { Part } from '@mlps/controls';
import { judgeOfficial } from './judge-official.js';
import { judgeWording, rowText, strongestFirst } from './judge-wording.js';
import type { Judged, RowText } from './judge-wording.js';
import { pointsNamed } from './point-names.js';
import { touchedPoints } from './touched-points.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings } from './wording-classes.js';

/** What a row says of its control point. */
export interface RowPoint {
  readonly part: Part | null;
  readonly domainZh: string | null;
  readonly pointZh: string;
}

const candidates = new Map<string, readonly PointWordings[]>();
/** Names come from files, so what is kept is bounded. */
const MOST_CANDIDATES = 2000;

/** Control points that the row may mean: by name, narrowed by part and class; without a name all of its class. Equal rows get the same list. */
export function candidatePoints(row: RowPoint): readonly PointWordings[] {
  const key = `${row.part}|${row.domainZh}|${row.pointZh}`;
  const known = candidates.get(key);
  if (known) return known;
  const points = findCandidates(row);
  if (candidates.size >= MOST_CANDIDATES) candidates.clear();
  candidates.set(key, points);
  return points;
}

function findCandidates({ part, domainZh, pointZh }: RowPoint): readonly PointWordings[] {
  const named = pointZh.trim() === '' ? pointWordings() : pointsNamed(pointZh);
  const ofDomain = domainZh === null ? named : named.filter((point) => point.domainZh === domainZh);
  if (part === null) {
    const general = ofDomain.filter((point) => point.part === 'general');
    return general.length > 0 ? general : ofDomain;
  }
  const ofPart = ofDomain.filter((point) => point.part === part);
  if (ofPart.length > 0 || part !== 'general') return ofPart;
  // a point that only an extension has, under a heading that still says 安全通用要求
  return ofDomain;
}

/** Official wordings are the same in every book, so what was judged once is kept, within bounds. */
const MOST_JUDGED = 3000;
/** A text longer than this is no wording of the standard, and would only fill the memory. */
const LONGEST_KEPT = 600;

const judgedBefore = new Map<string, Judged[]>();
const printJudgedBefore = new Map<string, Judged[]>();

/** Evidence that the row carries each of the points' wordings, by key terms and likeness; strongest first. */
export function judge(wording: string, points: readonly PointWordings[]): Judged[] {
  return remembered(judgedBefore, wording, points, (text) =>
    worthJudging(text, points)
      .flatMap((point) => judgeWording(text, point.classes))
      .sort(strongestFirst),
  );
}

/** The same by fingerprint of the standard's own sentences. */
export function judgeByPrint(wording: string, points: readonly PointWordings[]): Judged[] {
  return remembered(printJudgedBefore, wording, points, (text) => judgeOfficial(text, points));
}

/** Strength of the strongest. */
export const scoreOf = (judged: readonly Judged[]): number => judged[0]?.score ?? 0;

function remembered(
  before: Map<string, Judged[]>,
  wording: string,
  points: readonly PointWordings[],
  judgeNow: (text: RowText) => Judged[],
): Judged[] {
  const key = `${keyOf(points)}|${wording}`;
  const known = before.get(key);
  if (known) return known;
  const judged = judgeNow(textOf(wording));
  if (before.size >= MOST_JUDGED) before.clear();
  if (wording.length <= LONGEST_KEPT) before.set(key, judged);
  return judged;
}

/** Lists of points get a short name each, the same for the same points. */
const keys = new WeakMap<readonly PointWordings[], string>();

function keyOf(points: readonly PointWordings[]): string {
  let key = keys.get(points);
  if (!key) keys.set(points, (key = points.map(placeOf).join()));
  return key;
}

let places: Map<PointWordings, number> | undefined;

function placeOf(point: PointWordings): number {
  places ??= new Map(pointWordings().map((entry, place) => [entry, place]));
  return places.get(point)!;
}

let lastText: { readonly wording: string; readonly text: RowText } | undefined;

/** A row is judged several times in a row. */
function textOf(wording: string): RowText {
  if (lastText?.wording !== wording) lastText = { wording, text: rowText(wording) };
  return lastText.text;
}

/** So few are judged more quickly than sorted out. */
const FEW = 8;

function worthJudging(text: RowText, points: readonly PointWordings[]): readonly PointWordings[] {
  if (points.length <= FEW) return points;
  const touched = touchedPoints(text);
  return points.filter((point) => touched.has(point));
}
