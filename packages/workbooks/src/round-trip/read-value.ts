import { readRisk } from '@mlps/controls';
import { resultFrom } from '../placing/result-words.js';
import { settledText } from './record-value.js';
import type { RecordValue, ValueField } from './record-value.js';
import type { ReturnRefusal } from './preview.js';

/** What a row says, as far as its columns are still there. */
export type SaidValue = Partial<RecordValue>;

/** A word that is none of those to choose from. */
export interface ValueFault {
  readonly code: ReturnRefusal;
  readonly reasonZh: string;
}

/** Read the texts of a row into a value; a word that is not understood is a fault, never a guess. */
export function readValue(texts: Partial<Readonly<Record<ValueField, string>>>): SaidValue | ValueFault {
  const said: { -readonly [Field in ValueField]?: RecordValue[Field] } = {};
  for (const field of ['record', 'reason', 'advice'] as const)
    if (texts[field] !== undefined) said[field] = settledText(texts[field]);
  if (texts.result !== undefined) {
    const result = texts.result === '' ? null : resultFrom(texts.result);
    if (texts.result !== '' && !result)
      return { code: 'unknown-result', reasonZh: `“${texts.result}”不是 符合、部分符合、不符合、不适用 之一` };
    said.result = result;
  }
  if (texts.risk !== undefined) {
    const risk = texts.risk === '' ? null : readRisk(texts.risk.replace(/风险$/, ''));
    if (texts.risk !== '' && !risk) return { code: 'unknown-risk', reasonZh: `“${texts.risk}”不是 高、中、低 之一` };
    said.risk = risk;
  }
  return said;
}

export function isFault(value: SaidValue | ValueFault): value is ValueFault {
  return 'code' in value;
}
