/** By which column a table is sorted, and which way. */
export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

const byLanguage = new Intl.Collator('zh-CN', { numeric: true });

/** The rows in order of what `sortBy` gives, equal ones as they were; null comes last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => string | number | null,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (
      sign *
      (typeof left === 'number' && typeof right === 'number'
        ? left - right
        : byLanguage.compare(String(left), String(right)))
    );
  });
}

/** Sorting after a press on a head: upward, downward, then as the rows came. */
export function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}
