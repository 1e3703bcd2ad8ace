import { resultNames } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import type { PlainSheet } from '../reader/plain-workbook.js';
import type { TableLayout } from './find-table.js';
import { customaryResult, isShare, pointsFrom, resultFrom, wordKey } from './result-words.js';

/** What the numbers of a book mean: shares of a requirement that is met, points of the 2015 edition, or nobody knows. */
export type NumberScale = 'shares' | 'points' | 'unknown';

/** A result as a cell says it. */
export interface SaidResult {
  readonly result: Result;
  /** 0 to 5 where the cell says points */
  readonly points?: number;
}

/** Nearly every cell says one of the four words. */
const plainly: Readonly<Record<Result, SaidResult>> = {
  conform: { result: 'conform' },
  partial: { result: 'partial' },
  nonconform: { result: 'nonconform' },
  notApplicable: { result: 'notApplicable' },
};

/** A word of custom with how often it was read so. */
export interface CustomaryResult {
  readonly word: string;
  readonly result: Result;
  readonly count: number;
}

/** Reads the results of one book and remembers what was read by custom only. */
export class ResultReader {
  private readonly used = new Map<string, { word: string; result: Result; count: number }>();
  private pointsRead = 0;

  /** @param own result words of the agency's own, which go before all others */
  constructor(
    private readonly own: Readonly<Record<string, Result>> | undefined,
    private readonly scale: NumberScale,
  ) {}

  /** @returns null for a word that is no result beyond doubt */
  read(text: string): SaidResult | null {
    const known = resultFrom(text, this.own);
    if (known) return plainly[known];
    const points = this.scale === 'points' ? pointsFrom(text) : null;
    if (points !== null) {
      this.pointsRead += 1;
      return { result: points === FULL_POINTS ? 'conform' : points === 0 ? 'nonconform' : 'partial', points };
    }
    const result = customaryResult(text, this.scale === 'shares');
    if (!result) return null;
    const key = wordKey(text);
    const use = this.used.get(key) ?? { word: text.trim(), result, count: 0 };
    use.count += 1;
    this.used.set(key, use);
    return { result };
  }

  /** Sentences on what was read by custom and as points. */
  notices(): string[] {
    const list = [...this.used.values()].sort((one, other) => other.count - one.count);
    return [customSentence(list), this.pointsRead > 0 && pointsSentence(this.pointsRead)].filter(
      (sentence) => typeof sentence === 'string',
    );
  }
}

const FULL_POINTS = 5;

/** One sentence on what was read by custom; null when nothing was. */
function customSentence(list: readonly CustomaryResult[]): string | null {
  if (list.length === 0) return null;
  const words = list.map(({ word, result, count }) => `“${word}”读作${resultNames[result].zh}（${count} 处）`);
  return `结果一栏不是标准用词，按惯例读取：${words.join('，')}；若另有所指，请用列对应关系写明`;
}

const pointsSentence = (count: number): string =>
  `结果一栏的数字按 2015 版的 0 至 5 分读取（${count} 处）：5 分为符合，0 分为不符合，其余为部分符合`;

/**
 * What the numbers among a book's results mean.
 * @param mayBePoints whether results are given in points: by the edition 2015
 */
export function numberScale(
  sheets: readonly PlainSheet[],
  layouts: readonly (TableLayout | null)[],
  mayBePoints: boolean,
): NumberScale {
  if (numbersAreShares(sheets, layouts)) return 'shares';
  return mayBePoints ? 'points' : 'unknown';
}

/** Whether every number among a book's results is 0, 0.5 or 1; points of 0 to 5 are another scale. */
function numbersAreShares(sheets: readonly PlainSheet[], layouts: readonly (TableLayout | null)[]): boolean {
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

const isShareOrWord = (cell: string): boolean => !/[\d０-９]/.test(cell) || isShare(cell) !== false;
