import type { DataValidation } from 'hucre';
import type { DateBox, ListBox } from './book.js';

const LONGEST_LIST = 255;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, for days after February 1900. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** A list box in hucre's words. */
export function toListBox({ range, entries, message }: ListBox): DataValidation {
  const common = {
    range,
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请从列表中选择',
  } as const;
  const help = { errorMessage: message ?? '请从下拉列表中选择，或留空。' };
  if (typeof entries === 'string') return { ...common, ...help, formula1: entries };
  const joined = entries.join(',');
  if (joined.length > LONGEST_LIST || entries.some((entry) => entry.includes(',') || entry.includes('"')))
    throw new RangeError(`list box ${range}: entries without comma or quotation mark, at most ${LONGEST_LIST} in all`);
  return { ...common, ...help, values: [...entries] };
}

/** A date box in hucre's words. */
export function toDateBox({ range, from, to, message }: DateBox): DataValidation {
  return {
    range,
    type: 'date',
    operator: 'between',
    formula1: serial(from),
    formula2: serial(to),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请填写日期',
    errorMessage: message ?? `请填写 ${from} 至 ${to} 之间的日期，例如 ${from}。`,
  };
}

function serial(isoDate: string): string {
  return String((Date.parse(`${isoDate}T00:00:00Z`) - EPOCH_MS) / DAY_MS);
}
