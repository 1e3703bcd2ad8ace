import { LONGEST_NAME, LONGEST_TEXT, readRisk } from '@mlps/controls';
import type { EvaluatedObject, Finding, Item, Result } from '@mlps/controls';
import { groupBy } from '../common/group-by.js';
import type { PlainSheet } from '../reader/plain-workbook.js';
import { readRecordKey } from '../round-trip/record-key.js';
import type { RecordKey } from '../round-trip/record-key.js';
import { bareText } from './bare-text.js';
import { guessKind } from './guess-kind.js';
import type { RowPlace } from './import-report.js';
import type { ObjectIds } from './object-ids.js';
import { extensionInName, partNamed } from './part-names.js';
import type { Placer } from './place-row.js';
import type { Placement } from './placement.js';
import { resultFrom } from './result-words.js';
import { rowDomains } from './row-domains.js';
import type { RowDomain } from './row-domains.js';
import { RowLists } from './row-lists.js';
import type { KeptRow, ReportLists } from './row-lists.js';
import type { SheetRows, TableRow } from './table-rows.js';

/** What a sheet says of its object besides the results. */
export interface ObjectNotes {
  readonly sheet: string;
  /** title, address and version lines above the table */
  readonly preface: readonly string[];
}

/** Columns of the agency's own, kept as they are. */
export interface OwnColumns {
  readonly weight?: string;
  readonly number?: string;
}

/** Objects and findings of a book, and what it says beyond them. */
export interface Collected {
  readonly objects: EvaluatedObject[];
  readonly findings: Finding[];
  readonly notes: Readonly<Record<string, ObjectNotes>>;
  /** records of rows without a result, by `object|item` */
  readonly openRecords: Readonly<Record<string, string>>;
  /** by `object|item` */
  readonly columns: Readonly<Record<string, OwnColumns>>;
  readonly lists: ReportLists;
  /** where each finding came from */
  readonly places: readonly RowPlace[];
}

/** Reason given to a 不适用 for which the book gives none. */
export const NO_REASON = '记录表未写明理由';
const SHOWN_TEXT = 200;

interface ClassedRow extends RowDomain {
  readonly row: TableRow;
}

/** What an added sheet turned out to be. */
export interface AddedObject {
  readonly object: string | null;
  /** one of `kinds`, or a kind of the user's own */
  readonly kind: string | null;
  readonly domainZh: string | null;
}

/** Gathers objects, findings and everything left out, sheet by sheet. */
export class RecordCollector {
  private readonly objects = new Map<string, EvaluatedObject>();
  private readonly findings: Finding[] = [];
  private readonly notes: [string, ObjectNotes][] = [];
  private readonly columns = new Map<string, OwnColumns>();
  private readonly kept = new Map<string, KeptRow>();
  /** pairs of object and item that a row was found for, with or without a result */
  private readonly rowsOf = new Set<string>();
  private readonly lists = new RowLists();

  constructor(
    private readonly placer: Placer,
    private readonly ids: ObjectIds,
    private readonly ownResults: Readonly<Record<string, Result>> | undefined,
    /** objects that a book of our own states */
    private readonly stated: ReadonlyMap<string, EvaluatedObject> = new Map(),
  ) {}

  /**
   * Add one sheet. Rows of our own books say their object by their hidden id; else a column 测评对象 makes one object for each name; else the sheet is
   * the object.
   */
  addSheet(sheet: PlainSheet, content: SheetRows): AddedObject {
    const domains = rowDomains(sheet.name, content.rows);
    const rows = content.rows.map((row, index) => ({ row, ...domains[index]! }));
    const ofSheet = rows.map(({ row }) => keyOf(row)?.object).find((object) => object !== undefined);
    const groups = groupBy(rows, ({ row }) => {
      const object = keyOf(row)?.object ?? ofSheet;
      return object === undefined ? row.texts.object?.trim() || sheet.name.trim() : ID_MARK + object;
    });
    const added = [...groups].map(([name, members]) => this.addObject(name, sheet, content.preface, members));
    for (const { row, text, recorded } of content.loose) {
      const place = { sheet: sheet.name, row, text: shown(text) };
      if (recorded) this.lists.refuse(place, 'no-requirement', '有结果或记录，但没有测评项文字', '');
      else this.lists.loose.push(place);
    }
    return added[0] ?? { object: null, kind: null, domainZh: null };
  }

  private addObject(
    name: string,
    sheet: PlainSheet,
    preface: readonly string[],
    members: readonly ClassedRow[],
  ): AddedObject {
    const domainZh = mostCommon(members.map((member) => member.domainZh));
    const points = members.map(({ row }) => row.texts.point ?? '');
    const object = name.startsWith(ID_MARK)
      ? this.statedObject(name.slice(ID_MARK.length), members[0]?.row.texts.object || sheet.name, domainZh, points)
      : { id: this.ids.next(name), name: name.slice(0, LONGEST_NAME), kind: guessKind(name, domainZh, points) };
    if (!this.objects.has(object.id)) this.objects.set(object.id, { ...object, name: object.name || object.id });
    this.notes.push([object.id, { sheet: sheet.name, preface }]);
    const placedRows = members.map((member) => ({ member, placement: this.placeOf(member, sheet.name) }));
    // a row in another level's words stands back behind one in the words of this level
    for (const { member, placement } of placedRows)
      if (!isBorrowed(placement)) this.addRow(object.id, sheet.name, member, placement);
    for (const { member, placement } of placedRows)
      if (isBorrowed(placement)) this.addBorrowed(object.id, sheet.name, member, placement);
    return { object: object.id, kind: object.kind, domainZh };
  }

  private statedObject(id: string, name: string, domainZh: string | null, points: readonly string[]): EvaluatedObject {
    this.ids.keep(id);
    const known = this.objects.get(id) ?? this.stated.get(id);
    return known ?? { id, name: name.trim(), kind: guessKind(name, domainZh, points) };
  }

  private addBorrowed(object: string, sheet: string, classed: ClassedRow, placement: BorrowedPlacement): void {
    const { item, wordedAs } = placement;
    const { row, texts } = classed.row;
    if (!this.rowsOf.has(`${object}|${item.id}`)) return this.addRow(object, sheet, classed, placement);
    const reason = `文字是 ${wordedAs.id} 的要求，本系统的 ${item.id} 另有一行`;
    this.lists.refuse(
      { sheet, row, text: shown(texts.item ?? '') },
      'other-level',
      reason,
      texts.result ?? '',
      wordedAs.id,
    );
  }

  private addRow(object: string, sheet: string, { row }: ClassedRow, placement: Placement): void {
    const { texts } = row;
    const place = { sheet, row: row.row, text: shown(texts.item ?? '') };
    const word = texts.result ?? '';
    if (!placement.item) {
      this.lists.refuse(place, placement.code, placement.reasonZh, word, placement.belongsTo);
      return;
    }
    const { item, remark } = placement;
    this.rowsOf.add(`${object}|${item.id}`);
    if (word === '') {
      this.lists.blank({ ...place, object, item: item.id, record: texts.record ?? '' });
      return;
    }
    const result = resultFrom(word, this.ownResults);
    if (!result) {
      const reason = `结果“${shown(word)}”不是 符合、部分符合、不符合、不适用 之一`;
      this.lists.refuse(place, 'unknown-result', reason, word);
      return;
    }
    if (remark) this.lists.remark(place, object, item, 'letter-and-wording-differ', remark);
    this.addFinding(object, item, result, place, row);
  }

  private placeOf({ row, domainZh, domainSure }: ClassedRow, sheet: string): Placement {
    const { part, point: pointZh = '' } = row.texts;
    const stated = keyOf(row);
    const item = stated && this.placer.byId(stated.item);
    if (item) return { item, remark: null };
    const partOf = (part ? partNamed(part) : null) ?? extensionInName(sheet);
    const { letter, wording } = row;
    return this.placer.place({ part: partOf, domainZh, domainSure, pointZh, letter, wording });
  }

  private addFinding(object: string, item: Item, result: Result, place: RowPlace, row: TableRow): void {
    const key = `${object}|${item.id}`;
    const { record = '', advice = '', weight = '', number = '' } = row.texts;
    const first = this.kept.get(key);
    if (first) return this.lists.double(first, { place, result, record }, object, item.id);
    if (record.length > LONGEST_TEXT)
      return this.lists.refuse(place, 'text-too-long', `结果记录超过 ${LONGEST_TEXT} 字`, result);
    this.kept.set(key, { place, result, record });
    const risk = row.texts.risk ? riskFrom(row.texts.risk) : null;
    const finding: Finding = { object, item: item.id, result };
    if (record) finding.record = record;
    if (risk) finding.risk = risk;
    if (advice) finding.advice = advice;
    if (result === 'notApplicable') finding.reason = this.reasonOf(object, item, place, row);
    this.findings.push(finding);
    if (weight || number) this.columns.set(key, { ...(weight && { weight }), ...(number && { number }) });
  }

  private reasonOf(object: string, item: Item, place: RowPlace, row: TableRow): string {
    if (row.texts.reason) return row.texts.reason;
    if (row.texts.record) {
      this.lists.remark(place, object, item, 'reason-from-record', '没有单独的不适用理由，以结果记录为理由');
      return row.texts.record;
    }
    const remark = `判为不适用而没有理由，暂记为“${NO_REASON}”，请补写`;
    this.lists.remark(place, object, item, 'reason-missing', remark);
    return NO_REASON;
  }

  result(): Collected {
    const lists = this.lists.finish(this.kept);
    const open = lists.blank.filter(({ record }) => record !== '');
    return {
      objects: [...this.objects.values()],
      findings: this.findings,
      notes: Object.fromEntries(this.notes),
      openRecords: Object.fromEntries(open.map(({ object, item, record }) => [`${object}|${item}`, record])),
      columns: Object.fromEntries(this.columns),
      lists,
      places: [...this.kept.values()].map(({ place }) => place),
    };
  }
}

type BorrowedPlacement = Extract<Placement, { readonly remark: string | null }> & { readonly wordedAs: Item };

const isBorrowed = (placement: Placement): placement is BorrowedPlacement =>
  placement.item !== null && placement.wordedAs !== undefined;

/** Marks a group of rows as named by an object's id; no name begins with it. */
const ID_MARK = '\u0000';

/** The hidden id of a row of our own books. */
const keyOf = (row: TableRow): RecordKey | null => (row.texts.key ? readRecordKey(row.texts.key) : null);

const shown = (text: string): string => (text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text);

/** 高风险, 高危 and 高 are one word. */
const riskFrom = (text: string): ReturnType<typeof readRisk> =>
  readRisk(bareText(text).replace(/风险|等级|级|危/g, ''));

function mostCommon(list: readonly (string | null)[]): string | null {
  const groups = [...groupBy(list, (entry) => entry)];
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}
