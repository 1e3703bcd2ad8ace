import type { Extension, Item } from '@mlps/controls';
import { candidatePoints, judge, judgeByPrint, scoreOf } from './judge-row.js';
import type { Judged } from './judge-wording.js';
import { ambiguityOf, CLEAR, isClear, letterRemark, placed, pointRemark, refused, STRONG } from './placement.js';
import type { PlaceRequest, Placement } from './placement.js';
import { SystemItems } from './system-items.js';
import { pointsWithin } from './wording-classes.js';
import type { PointWordings } from './wording-classes.js';

/** Below this a wording proves nothing: the wording of another control point rarely reaches it. */
const FAINT = 0.12;
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
  private readonly items: SystemItems;
  private readonly answers = new Map<string, Placement>();

  constructor(grade: string, extensions: readonly Extension[]) {
    this.items = new SystemItems(grade, extensions);
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
    return this.items.byId(id);
  }

  private decide(request: PlaceRequest): Placement {
    if (request.domainSure === false) return this.decide(this.withDomain(request));
    const points = candidatePoints(request);
    if (points.length === 0) return this.withoutPoint(request);
    const lettered = this.items.byLetter(request.letter, points);
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
    const own = judged.filter(({ wording }) => this.items.ofWording(wording));
    const strange = best.score >= AS_WRITTEN ? AS_NEAR : SLIPPED_NEAR;
    if (!own[0] || best.score - own[0].score > strange) return this.items.refuse(best.wording, best.variant);
    const near = own.filter(({ score }) => own[0]!.score - score <= AS_NEAR);
    const byLetter = near.find(({ wording }) => lettered !== null && wording.items.includes(lettered));
    const items = new Set(near.map(({ wording }) => this.items.ofWording(wording)!));
    if (items.size > 1 && !byLetter) return refused('ambiguous', ambiguityOf(near));
    const item = this.items.ofWording((byLetter ?? own[0]).wording)!;
    const itsOwn = judged.find(({ variant }) => variant?.includes(item));
    const isBorrowed =
      best.score >= RECOGNISED && best.wording.items.includes(item) && best.score - (itsOwn?.score ?? 0) > AS_NEAR;
    const wordedAs = isBorrowed ? best.variant && this.items.nearest(best.variant) : undefined;
    if (wordedAs) return { ...placed(item, `文字是 ${wordedAs.id} 的写法，与 ${item.id} 是同一要求`), wordedAs };
    return placed(item, letterRemark(request.letter, item));
  }

  /** Another control point may hold the sentence: of the same class, or of any when nothing says which. */
  private officialElsewhere(request: PlaceRequest): Placement | null {
    const wider = pointsWithin(request.part, request.domainZh);
    const judged = judgeByPrint(request.wording, wider);
    if (scoreOf(judged) < OVERRULES_POINT) return null;
    const placement = this.byOfficial(judged, request, null);
    if (!placement.item || !request.pointZh) return placement;
    return placed(placement.item, pointRemark(request.pointZh, placement.item));
  }

  /** The wording is not clear: the letter decides among wordings that are as good. */
  private byBoth(judged: readonly Judged[], lettered: Item | null): Placement | null {
    const own = lettered && judged.find(({ wording }) => wording.items.includes(lettered));
    if (!lettered || !own || own.score < FAINT || judged[0]!.score - own.score >= CLEAR) return null;
    return placed(lettered, null);
  }

  private byWording(judged: readonly Judged[], request: PlaceRequest, lettered: Item | null): Placement {
    const best = judged[0]!;
    const item = this.items.ofWording(best.wording);
    if (!item) return this.outside(judged, lettered);
    if (!isClear(judged) && best.score < STRONG) return refused('ambiguous', ambiguityOf(judged));
    return placed(item, letterRemark(request.letter, item));
  }

  /** The best wording is not among the system's items: refuse, unless one of its own is about as good. */
  private outside(judged: readonly Judged[], lettered: Item | null): Placement {
    const best = judged[0]!;
    const own = judged.find(({ wording }) => this.items.ofWording(wording));
    const item = own && this.items.ofWording(own.wording);
    if (own && item && best.score - own.score < CLEAR && !best.exact)
      return placed(lettered && own.wording.items.includes(lettered) ? lettered : item, null);
    return this.items.refuse(best.wording);
  }

  /** Another control point of the same class may hold the wording, word for word. */
  private elsewhere(request: PlaceRequest): Placement | null {
    const wider = pointsWithin(request.part, request.domainZh);
    const judged = judge(request.wording, wider);
    const best = judged[0];
    if (!best || best.score < OVERRULES_POINT || !isClear(judged)) return null;
    const item = this.items.ofWording(best.wording);
    if (!item) return this.items.refuse(best.wording);
    return placed(item, pointRemark(request.pointZh, item));
  }

  private unrecognised(request: PlaceRequest, points: readonly PointWordings[], lettered: Item | null): Placement {
    const none = points.flatMap(({ classes }) => classes).every((wording) => !this.items.ofWording(wording));
    if (none) return this.items.refuse(points[0]!.classes[0]!);
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
}
