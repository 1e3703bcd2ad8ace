import { parseGrade, partNames, tailor } from '@mlps/controls';
import type { Extension, Item, Part } from '@mlps/controls';
import { candidatePoints, judge, judgeByPrint, scoreOf } from './judge-row.js';
import type { Judged } from './judge-wording.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings, WordingClass } from './wording-classes.js';

/** What a row says about its place. */
export interface PlaceRequest {
  readonly part: Part | null;
  readonly domainZh: string | null;
  /** false: the class is only likely, and a clear wording of another class overrules it */
  readonly domainSure?: boolean;
  readonly pointZh: string;
  /** small letter, or '' */
  readonly letter: string;
  readonly wording: string;
}

export type RefusalCode =
  'no-wording' | 'unknown-point' | 'unknown-wording' | 'ambiguous' | 'other-level' | 'extension-not-chosen';

export type Placement =
  | {
      readonly item: Item;
      /** what letter and wording disagree about, when they do */
      readonly remark: string | null;
      /** the item of another level that words the same requirement just as the row does, when that is not the item's own wording */
      readonly wordedAs?: Item;
    }
  | { readonly item: null; readonly code: RefusalCode; readonly reasonZh: string; readonly belongsTo: string | null };

/** Evidence from here on counts; half of the official wordings reach 0.9, the weakest with one slip 0.35. */
const STRONG = 0.3;
/** Below this a wording proves nothing: the wording of another control point rarely reaches it. */
const FAINT = 0.12;
/** Lead by which a wording is beyond doubt. */
const CLEAR = 0.15;
/** From this likeness on a row is the standard's own sentence with slips; sentences of other requirements of a point rarely reach it. */
const OFFICIAL = 0.5;
/** Two wordings as near as this are equally near: a slip stood just where they differ. */
const AS_NEAR = 0.01;
/** From here on a sentence is as the standard has it. */
const AS_WRITTEN = 0.985;
/** Lead by which a sentence of another class overrules the class that is only likely. */
const ELSEWHERE = 0.02;
/** From here on it is certain whose words a row uses, however it slips. */
const RECOGNISED = 0.85;
/** A sentence with slips that is about as near to one of the system's own wordings is that one: rows of other levels are rarer than slips. */
const SLIPPED_NEAR = 0.03;
/** Evidence that overrules the control point written in the row. */
const OVERRULES_POINT = 0.6;

/** Places rows for one system; the answer for equal rows is kept. */
export class Placer {
  private readonly inGrade: ReadonlyMap<string, Item>;
  private readonly level: number;
  private readonly answers = new Map<string, Placement>();

  constructor(
    grade: string,
    private readonly extensions: readonly Extension[],
  ) {
    this.inGrade = new Map(tailor(grade, { extensions }).map((item) => [item.id, item]));
    this.level = parseGrade(grade).g;
  }

  /** The item that a row belongs to, or why it belongs to none. */
  place(request: PlaceRequest): Placement {
    const { part, domainZh, domainSure, pointZh, letter, wording } = request;
    const key = `${part}|${domainZh}|${domainSure}|${letter}|${pointZh}|${wording}`;
    let answer = this.answers.get(key);
    if (!answer) this.answers.set(key, (answer = this.decide(request)));
    return answer;
  }

  /** The system's item of this id; null when it has none. */
  byId(id: string): Item | null {
    return this.inGrade.get(id) ?? null;
  }

  private decide(request: PlaceRequest): Placement {
    if (request.domainSure === false) return this.decide(this.withDomain(request));
    const points = candidatePoints(request);
    if (points.length === 0) return this.withoutPoint(request);
    const lettered = this.byLetter(request, points);
    if (request.wording.trim().length < 2)
      return lettered
        ? placed(lettered, '没有测评项文字，按序号置入')
        : refused('no-wording', '没有测评项文字，也无法按序号确定');
    const official = judgeByPrint(request.wording, points);
    if (scoreOf(official) >= OFFICIAL) return this.byOfficial(official, request, lettered);
    return this.officialElsewhere(request) ?? this.byTerms(request, points, lettered);
  }

  /** A class that is only likely gives way to a wording that is clearly another's. */
  private withDomain(request: PlaceRequest): PlaceRequest {
    const here = { ...request, domainSure: true };
    const open = { ...here, domainZh: null };
    const anywhere = candidatePoints(open);
    const official = scoreOf(judgeByPrint(request.wording, anywhere));
    const isElsewhere =
      official >= OFFICIAL
        ? official - scoreOf(judgeByPrint(request.wording, candidatePoints(here))) > ELSEWHERE
        : isClear(judge(request.wording, anywhere));
    return isElsewhere ? open : here;
  }

  /** No known sentence: key terms and likeness have to tell. */
  private byTerms(request: PlaceRequest, points: readonly PointWordings[], lettered: Item | null): Placement {
    const judged = judge(request.wording, points);
    const best = judged[0];
    if (!best || best.score < FAINT) return this.elsewhere(request) ?? this.unrecognised(request, points, lettered);
    if (!isClear(judged)) return this.byBoth(judged, lettered) ?? this.byWording(judged, request, lettered);
    return this.byWording(judged, request, lettered);
  }

  /**
   * The row is one of the standard's own sentences, but for slips: the nearest one decides. The letter only decides between wordings that the slip
   * left equally near.
   */
  private byOfficial(judged: readonly Judged[], request: PlaceRequest, lettered: Item | null): Placement {
    const best = judged[0]!;
    const own = judged.filter(({ wording }) => this.itemOf(wording));
    const strange = best.score >= AS_WRITTEN ? AS_NEAR : SLIPPED_NEAR;
    if (!own[0] || best.score - own[0].score > strange) return this.notOurs(best.wording, best.variant);
    const near = own.filter(({ score }) => own[0]!.score - score <= AS_NEAR);
    const byLetter = near.find(({ wording }) => lettered !== null && wording.items.includes(lettered));
    const items = new Set(near.map(({ wording }) => this.itemOf(wording)!));
    if (items.size > 1 && !byLetter) return refused('ambiguous', ambiguityOf(near));
    const item = this.itemOf((byLetter ?? own[0]).wording)!;
    const itsOwn = judged.find(({ variant }) => variant?.includes(item));
    const isBorrowed =
      best.score >= RECOGNISED && best.wording.items.includes(item) && best.score - (itsOwn?.score ?? 0) > AS_NEAR;
    const wordedAs = isBorrowed ? best.variant && this.nearest(best.variant) : undefined;
    if (wordedAs) return { ...placed(item, `文字是 ${wordedAs.id} 的写法，与 ${item.id} 是同一要求`), wordedAs };
    const differs = request.letter && item.letter && item.letter !== request.letter;
    return placed(item, differs ? letterRemark(request, item) : null);
  }

  /** Another control point may hold the sentence: of the same class, or of any when nothing says which. */
  private officialElsewhere(request: PlaceRequest): Placement | null {
    const wider = pointWordings().filter(
      (point) =>
        (request.part === null || point.part === request.part) &&
        (request.domainZh === null || point.domainZh === request.domainZh),
    );
    const judged = judgeByPrint(request.wording, wider);
    if (scoreOf(judged) < OVERRULES_POINT) return null;
    const placement = this.byOfficial(judged, request, null);
    if (!placement.item || !request.pointZh) return placement;
    const remark = `控制点写作“${request.pointZh}”，文字属于“${placement.item.pointZh}”，按文字置入`;
    return placed(placement.item, remark);
  }

  /** The wording is not clear: the letter decides among wordings that are as good. */
  private byBoth(judged: readonly Judged[], lettered: Item | null): Placement | null {
    const own = lettered && judged.find(({ wording }) => wording.items.includes(lettered));
    if (!lettered || !own || own.score < FAINT || judged[0]!.score - own.score >= CLEAR) return null;
    return placed(lettered, null);
  }

  private byWording(judged: readonly Judged[], request: PlaceRequest, lettered: Item | null): Placement {
    const best = judged[0]!;
    const item = this.itemOf(best.wording);
    if (!item) return this.outside(judged, lettered);
    if (!isClear(judged) && best.score < STRONG) return refused('ambiguous', ambiguityOf(judged));
    const remark = request.letter && item.letter && item.letter !== request.letter ? letterRemark(request, item) : null;
    return placed(item, remark);
  }

  /** The best wording is not among the system's items: refuse, unless one of its own is about as good. */
  private outside(judged: readonly Judged[], lettered: Item | null): Placement {
    const best = judged[0]!;
    const own = judged.find(({ wording }) => this.itemOf(wording));
    const item = own && this.itemOf(own.wording);
    if (own && item && best.score - own.score < CLEAR && !best.exact)
      return placed(lettered && own.wording.items.includes(lettered) ? lettered : item, null);
    return this.notOurs(best.wording);
  }

  private notOurs(wording: WordingClass, variant = wording.items): Placement {
    const item = this.nearest(variant);
    if (wording.part !== 'general' && !this.extensions.includes(wording.part))
      return refused(
        'extension-not-chosen',
        `属于${partNames[wording.part].zh}（${item.id}），该系统未选择这一扩展`,
        item.id,
      );
    return refused('other-level', `文字是 ${item.id} 的要求，不在本系统的测评项内`, item.id);
  }

  /** Item of the level nearest to the system's, the higher one first. */
  private nearest(items: readonly Item[]): Item {
    const distance = (item: Item): number => Math.abs(item.level - this.level) - (item.level > this.level ? 0.5 : 0);
    return [...items].sort((one, other) => distance(one) - distance(other))[0]!;
  }

  /** Another control point of the same class may hold the wording, word for word. */
  private elsewhere(request: PlaceRequest): Placement | null {
    const wider = pointWordings().filter(
      (point) =>
        (request.part === null || point.part === request.part) &&
        (request.domainZh === null || point.domainZh === request.domainZh),
    );
    const judged = judge(request.wording, wider);
    const best = judged[0];
    if (!best || best.score < OVERRULES_POINT || !isClear(judged)) return null;
    const item = this.itemOf(best.wording);
    if (!item) return this.notOurs(best.wording);
    return placed(
      item,
      request.pointZh ? `控制点写作“${request.pointZh}”，文字属于“${item.pointZh}”，按文字置入` : null,
    );
  }

  private unrecognised(request: PlaceRequest, points: readonly PointWordings[], lettered: Item | null): Placement {
    const none = points.flatMap(({ classes }) => classes).every((wording) => !this.itemOf(wording));
    if (none) return this.notOurs(points[0]!.classes[0]!);
    const where = lettered ? `，虽然序号指向 ${lettered.id}` : '';
    return refused('unknown-wording', `文字不像控制点“${request.pointZh}”的任何要求${where}，未置入`);
  }

  private withoutPoint(request: PlaceRequest): Placement {
    return (
      this.elsewhere({ ...request, domainZh: null, part: null }) ??
      refused(
        'unknown-point',
        request.pointZh ? `标准中没有控制点“${request.pointZh}”` : '没有控制点，文字也不像任何要求',
      )
    );
  }

  private byLetter(request: PlaceRequest, points: readonly PointWordings[]): Item | null {
    const items = points
      .flatMap(({ classes }) => classes.flatMap(({ items }) => items))
      .filter(({ id }) => this.inGrade.has(id));
    if (items.length === 1) return items[0]!;
    const matching = items.filter((item) => item.letter !== '' && item.letter === request.letter);
    return matching.length === 1 ? matching[0]! : null;
  }

  private itemOf(wording: WordingClass): Item | null {
    return wording.items.find(({ id }) => this.inGrade.has(id)) ?? null;
  }
}

function isClear(judged: readonly Judged[]): boolean {
  const [best, second] = judged;
  if (!best || best.score < STRONG) return false;
  return !second || (best.exact && !second.exact) || best.score - second.score >= CLEAR;
}

const placed = (item: Item, remark: string | null) => ({ item, remark }) satisfies Placement;

function refused(code: RefusalCode, reasonZh: string, belongsTo: string | null = null): Placement {
  return { item: null, code, reasonZh, belongsTo };
}

function letterRemark(request: PlaceRequest, item: Item): string {
  return `序号写作 ${request.letter}），文字是 ${item.letter}）${item.id}，按文字置入`;
}

function ambiguityOf(judged: readonly Judged[]): string {
  const names = judged.slice(0, 2).map(({ wording }) => wording.items[0]!.id);
  return `文字与 ${names.join('、')} 同样相近，无法确定`;
}
