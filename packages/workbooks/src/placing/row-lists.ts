import type { Item } from '@mlps/controls';
import type {
  BlankRow,
  DoubledRow,
  ImportCounts,
  ImportReport,
  LooseText,
  NotPlacedCode,
  NotPlacedRow,
  RemarkedRow,
  RowPlace,
} from './import-report.js';

/** Where a finding came from. */
export interface KeptRow {
  readonly place: RowPlace;
  readonly result: string;
  readonly record: string;
}

/** Lists of a report, with its counts. */
export type ReportLists = Pick<ImportReport, 'counts' | 'notPlaced' | 'blank' | 'doubled' | 'remarks' | 'loose'>;

/** Every row that did not simply become a finding. */
export class RowLists {
  readonly notPlaced: NotPlacedRow[] = [];
  readonly doubled: DoubledRow[] = [];
  readonly remarks: RemarkedRow[] = [];
  readonly loose: LooseText[] = [];
  private readonly blankRows: BlankRow[] = [];

  refuse(
    place: RowPlace,
    code: NotPlacedCode,
    reasonZh: string,
    result: string,
    belongsTo: string | null = null,
  ): void {
    this.notPlaced.push({ ...place, code, reasonZh, belongsTo, result });
  }

  remark(place: RowPlace, object: string, item: Item, code: RemarkedRow['code'], remarkZh: string): void {
    this.remarks.push({ ...place, object, item: item.id, code, remarkZh });
  }

  blank(row: BlankRow): void {
    this.blankRows.push(row);
  }

  double(first: KeptRow, second: KeptRow, object: string, item: string): void {
    const same = first.result === second.result && first.record === second.record;
    const where = `${first.place.sheet.trim()} 第 ${first.place.row} 行`;
    const reasonZh =
      second.result === ''
        ? `这一行没有结果，同一测评项的结果在${where}`
        : same
          ? `与${where}完全相同`
          : `与${where}是同一测评项而内容不同，保留了前一行`;
    const { place, result } = second;
    const [firstSheet, firstRow] = [first.place.sheet, first.place.row];
    this.doubled.push({ ...place, object, item, firstSheet, firstRow, result, same, reasonZh });
  }

  /** @param kept findings by `object|item`: a blank row whose item has a result elsewhere is a double */
  finish(kept: ReadonlyMap<string, KeptRow>): ReportLists & { blank: readonly BlankRow[] } {
    const blank: BlankRow[] = [];
    for (const row of this.blankRows) {
      const { object, item, record, ...place } = row;
      const first = kept.get(`${object}|${item}`);
      if (first) this.double(first, { place, result: '', record }, object, item);
      else blank.push(row);
    }
    const { notPlaced, doubled, remarks, loose } = this;
    return { counts: this.count(kept.size, blank.length), notPlaced, blank, doubled, remarks, loose };
  }

  private count(placed: number, blank: number): ImportCounts {
    const [notPlaced, doubled] = [this.notPlaced.length, this.doubled.length];
    return { read: placed + notPlaced + blank + doubled, placed, notPlaced, blank, doubled };
  }
}
