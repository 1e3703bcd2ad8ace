import { LONGEST_TEXT, readRisk } from '@mlps/controls';
import type { EvaluatedObject, Finding, Item } from '@mlps/controls';
import { groupBy } from '../common/group-by.js';
import type { PlainSheet } from '../reader/plain-workbook.js';
import { bareText } from './bare-text.js';
import type { RowPlace } from './import-report.js';
import { ObjectIds } from './object-ids.js';
import type { Placer } from './place-row.js';
import type { Placement } from './placement.js';
import { classedRows, classOf, isBorrowed, keyOf, mostCommon, placeRows } from './place-rows.js';
import type { BorrowedPlacement, ClassedRow, PlacedRow } from './place-rows.js';
import type { ResultReader, SaidResult } from './result-reader.js';
import { notedResult } from './result-words.js';
import { RowLists } from './row-lists.js';
import type { KeptRow, ReportLists } from './row-lists.js';
import { SheetObjects } from './sheet-objects.js';
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

/** What an added sheet turned out to be. */
export interface AddedObject {
  readonly object: string | null;
  /** one of `kinds`, or a kind of the user's own */
  readonly kind: string | null;
  readonly domainZh: string | null;
}

/** Gathers objects, findings and everything left out, sheet by sheet. */
export class RecordCollector {
  private readonly objects: SheetObjects;
  private readonly findings: Finding[] = [];
  private readonly notes: [string, ObjectNotes][] = [];
  private readonly columns = new Map<string, OwnColumns>();
  private readonly kept = new Map<string, KeptRow>();
  /** pairs of object and item that a row was found for, with or without a result */
  private readonly rowsOf = new Set<string>();
  private readonly lists = new RowLists();

  constructor(
    private readonly placer: Placer,
    private readonly results: ResultReader,
    /** objects that a book of our own states */
    stated: ReadonlyMap<string, EvaluatedObject> = new Map(),
  ) {
    this.objects = new SheetObjects(new ObjectIds(), stated);
  }

  /**
   * Add one sheet. Rows of our own books say their object by their hidden id; else a column 测评对象 or results side by side make one object for each name;
   * else the sheet is the object.
   */
  addSheet(sheet: PlainSheet, content: SheetRows): AddedObject {
    const [first, ...others] = [content, ...(content.others ?? [])].map((one) => this.addRows(sheet, one));
    for (const [index, { row, text }] of content.loose.entries()) {
      const place = { sheet: sheet.name, row, text: shown(text) };
      const recorded = [content, ...(content.others ?? [])].some(({ loose }) => loose[index]?.recorded);
      if (recorded) this.lists.refuse(place, 'no-requirement', '有结果或记录，但没有测评项文字', '');
      else this.lists.loose.push(place);
    }
    return first ?? others[0] ?? { object: null, kind: null, domainZh: null };
  }

  /** @returns the first of the objects that the rows tell of; null when there are no rows */
  private addRows(sheet: PlainSheet, { rows: content, preface }: SheetRows): AddedObject | null {
    const rows = classedRows(sheet.name, content);
    const ofSheet = rows.map(({ row }) => keyOf(row)?.object).find((object) => object !== undefined);
    const groups = groupBy(rows, ({ row }) => {
      const object = keyOf(row)?.object ?? ofSheet;
      return object === undefined ? (row.texts.object?.trim() ?? '') : ID_MARK + object;
    });
    const added = [...groups].map(([name, members]) => this.addObject(name, sheet, preface, members));
    return added[0] ?? null;
  }

  private addObject(
    name: string,
    sheet: PlainSheet,
    preface: readonly string[],
    members: readonly ClassedRow[],
  ): AddedObject {
    const placedRows = placeRows(this.placer, members, sheet.name);
    const domainZh = mostCommon(members.map((member) => member.domainZh)) ?? classOf(placedRows);
    const object = this.objectOf(name, sheet, domainZh, placedRows);
    this.notes.push([object.id, { sheet: sheet.name, preface }]);
    // a row in another level's words stands back behind one in the words of this level
    for (const { member, placement } of placedRows)
      if (!isBorrowed(placement)) this.addRow(object.id, sheet.name, member, placement);
    for (const { member, placement } of placedRows)
      if (isBorrowed(placement)) this.addBorrowed(object.id, sheet.name, member, placement);
    return { object: object.id, kind: object.kind, domainZh };
  }

  private objectOf(
    name: string,
    sheet: PlainSheet,
    domainZh: string | null,
    rows: readonly PlacedRow[],
  ): EvaluatedObject {
    const texts = rows.map(({ member }) => member.row.texts);
    const clue = { sheet: sheet.name, domainZh, points: texts.map(({ point = '' }) => point), isNamed: name !== '' };
    if (name.startsWith(ID_MARK))
      return this.objects.withId(name.slice(ID_MARK.length), { ...clue, name: texts[0]?.object || sheet.name });
    return this.objects.of({ ...clue, name: name || sheet.name.trim() }, (id) =>
      rows.some(({ placement }) => placement.item !== null && this.rowsOf.has(`${id}|${placement.item.id}`)),
    );
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
      this.lists.refuse(place, placement.code, placement.reasonZh + whose(texts), word, placement.belongsTo);
      return;
    }
    const { item, remark } = placement;
    this.rowsOf.add(`${object}|${item.id}`);
    if (word === '') {
      this.lists.blank({ ...place, object, item: item.id, record: texts.record ?? '' });
      return;
    }
    const plain = this.results.read(word);
    const noted = plain ? null : notedResult(word);
    const said = plain ?? (noted && this.results.read(noted.word));
    if (!said) {
      const scale = /^[\d.]+$/.test(word) ? '，也看不出是几分制' : '';
      const reason = `结果“${shown(word)}”不是 符合、部分符合、不符合、不适用 之一${scale}${whose(texts)}`;
      this.lists.refuse(place, 'unknown-result', reason, word);
      return;
    }
    const { result } = said;
    if (row.shared > 1 && (result === 'partial' || result === 'nonconform')) {
      const reason = `一格里写着 ${row.shared} 个测评项而结果只有一个，“${shown(word)}”无法分给各项，请分行填写${whose(texts)}`;
      this.lists.refuse(place, 'ambiguous', reason, word, item.id);
      return;
    }
    if (remark) this.lists.remark(place, object, item, 'letter-and-wording-differ', remark);
    this.addFinding(object, item, said, place, withNote(row, noted?.note));
  }

  private addFinding(object: string, item: Item, { result, points }: SaidResult, place: RowPlace, row: TableRow): void {
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
    if (points !== undefined) finding.points = points;
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
      objects: this.objects.all(),
      findings: this.findings,
      notes: Object.fromEntries(this.notes),
      openRecords: Object.fromEntries(open.map(({ object, item, record }) => [`${object}|${item}`, record])),
      columns: Object.fromEntries(this.columns),
      lists,
      places: [...this.kept.values()].map(({ place }) => place),
    };
  }
}

/** What stands in brackets behind a result is kept: as the reason, the risk, or with the record. */
function withNote(row: TableRow, note: string | undefined): TableRow {
  if (note === undefined) return row;
  const { record = '', reason = '', result = '', risk = '' } = row.texts;
  if (!reason && result.trim().startsWith('不适用')) return { ...row, texts: { ...row.texts, reason: note } };
  if (!risk && riskFrom(note)) return { ...row, texts: { ...row.texts, risk: note } };
  return { ...row, texts: { ...row.texts, record: record ? `${record}（${note}）` : note } };
}

/** Of which object a row speaks, where a sheet holds several. */
const whose = ({ object }: TableRow['texts']): string => (object ? `（测评对象：${object}）` : '');

/** Marks a group of rows as named by an object's id; no name begins with it. */
const ID_MARK = '\u0000';

const shown = (text: string): string => (text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text);

/** 高风险, 高危 and 高 are one word. */
const riskFrom = (text: string): ReturnType<typeof readRisk> =>
  readRisk(bareText(text).replace(/风险|等级|级|危/g, ''));
