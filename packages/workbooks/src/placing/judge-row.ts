import type { Part } from '@mlps/controls';
import { judgeOfficial } from './judge-official.js';
import { judgeWording, rowText, strongestFirst } from './judge-wording.js';
import type { Judged } from './judge-wording.js';
import { pointsNamed } from './point-names.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings } from './wording-classes.js';

/** What a row says of its control point. */
export interface RowPoint {
  readonly part: Part | null;
  readonly domainZh: string | null;
  readonly pointZh: string;
}

/** Control points that the row may mean: by name, narrowed by part and class; without a name all of its class. */
export function candidatePoints({ part, domainZh, pointZh }: RowPoint): readonly PointWordings[] {
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
const judgedBefore = new Map<string, Judged[]>();

export function judge(wording: string, points: readonly PointWordings[]): Judged[] {
  const key = `${points.map(({ part, domainZh, pointZh }) => part + domainZh + pointZh).join()}|${wording}`;
  const known = judgedBefore.get(key);
  if (known) return known;
  const text = rowText(wording);
  const judged = points.flatMap((point) => judgeWording(text, point.classes)).sort(strongestFirst);
  if (judgedBefore.size >= MOST_JUDGED) judgedBefore.clear();
  if (key.length <= LONGEST_KEPT) judgedBefore.set(key, judged);
  return judged;
}

/** Strength of the strongest. */
export const scoreOf = (judged: readonly Judged[]): number => judged[0]?.score ?? 0;

const printJudgedBefore = new Map<string, Judged[]>();

export function judgeByPrint(wording: string, points: readonly PointWordings[]): Judged[] {
  const key = `${points.map(({ part, domainZh, pointZh }) => part + domainZh + pointZh).join()}|${wording}`;
  const known = printJudgedBefore.get(key);
  if (known) return known;
  const judged = judgeOfficial(rowText(wording), points);
  if (printJudgedBefore.size >= MOST_JUDGED) printJudgedBefore.clear();
  if (key.length <= LONGEST_KEPT) printJudgedBefore.set(key, judged);
  return judged;
}

/** A key longer than this is no wording of the standard, and would only fill the memory. */
const LONGEST_KEPT = 600;
