import { resultNames } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import type { PlainSheet } from '../reader/plain-workbook.js';
import type { TableLayout } from './find-table.js';
import { customaryResult, isShare, resultFrom, wordKey } from './result-words.js';

/** A word of custom with how often it was read so. */
export interface CustomaryResult {
  readonly word: string;
  readonly result: Result;
  readonly count: number;
}

/** Reads the results of one book and remembers what was read by custom only. */
export class ResultReader {
  private readonly used = new Map<string, { word: string; result: Result; count: number }>();

  /**
   * @param own result words of the agency's own, which go before all others
   * @param numbersAreShares whether 1, 0.5 and 0 mean 符合, 部分符合 and 不符合
   */
  constructor(
    private readonly own: Readonly<Record<string, Result>> | undefined,
    private readonly numbersAreShares: boolean,
  ) {}

  /** @returns null for a word that is no result beyond doubt */
  read(text: string): Result | null {
    const known = resultFrom(text, this.own);
    if (known) return known;
    const result = customaryResult(text, this.numbersAreShares);
    if (!result) return null;
    const key = wordKey(text);
    const use = this.used.get(key) ?? { word: text.trim(), result, count: 0 };
    use.count += 1;
    this.used.set(key, use);
    return result;
  }

  /** What was read by custom, the most frequent first. */
  byCustom(): CustomaryResult[] {
    return [...this.used.values()].sort((one, other) => other.count - one.count);
  }
}

/** One sentence on what was read by custom; null when nothing was. */
export function customSentence(list: readonly CustomaryResult[]): string | null {
  if (list.length === 0) return null;
  const words = list.map(({ word, result, count }) => `“${word}”读作${resultNames[result].zh}（${count} 处）`);
  return `结果一栏不是标准用词，按惯例读取：${words.join('，')}；若另有所指，请用列对应关系写明`;
}

/** Whether every number among a book's results is 0, 0.5 or 1; points of 0 to 5 are another scale. */
export function numbersAreShares(sheets: readonly PlainSheet[], layouts: readonly (TableLayout | null)[]): boolean {
  return sheets.every((sheet, index) => {
    const layout = layouts[index];
    if (!layout) return true;
    const columns = resultColumnsOf(layout);
    return sheet.rows.every(
      ({ row, cells }) => row <= layout.headingRow || columns.every((column) => isShareOrWord(cells[column - 1] ?? '')),
    );
  });
}

function resultColumnsOf({ columns, beside = [] }: TableLayout): number[] {
  return [columns, ...beside.map((object) => object.columns)].flatMap((own) => own.get('result') ?? []);
}

const isShareOrWord = (cell: string): boolean => !/\d/.test(cell.normalize('NFKC')) || isShare(cell) !== false;
