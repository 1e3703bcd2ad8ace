import { createHash } from 'node:crypto';
import type { Finding, Result, Risk } from '@mlps/controls';
import { cellText } from '../writer/cell-text.js';

/** What a record book lets one fill in for one object and item. */
export interface RecordValue {
  readonly result: Result | null;
  readonly record: string;
  readonly reason: string;
  readonly risk: Risk | null;
  readonly advice: string;
}

export type ValueField = keyof RecordValue;

/** The fields, in the order in which their fingerprints stand. */
export const valueFields: readonly ValueField[] = ['result', 'record', 'reason', 'risk', 'advice'];

export const valueNames: Readonly<Record<ValueField, string>> = {
  result: '符合情况',
  record: '结果记录',
  reason: '不适用理由',
  risk: '风险等级',
  advice: '整改建议',
};

const emptyValue: RecordValue = { result: null, record: '', reason: '', risk: null, advice: '' };

/** Value of a finding as a book holds it; of none, the empty value. */
export function valueOf(finding: Finding | undefined): RecordValue {
  if (!finding) return emptyValue;
  const { result, record, reason, risk, advice } = finding;
  return {
    result,
    record: settledText(record ?? ''),
    reason: settledText(reason ?? ''),
    risk: risk ?? null,
    advice: settledText(advice ?? ''),
  };
}

/** A text as it is after a journey through any spreadsheet program: line ends alike, no blanks at the ends. */
export function settledText(text: string): string {
  return cellText(text).trim();
}

/** A value as it is compared: blanks within a text are one blank, for ODS readers fold them. */
export function comparable(value: string | null): string {
  return (value ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const PARTS = '.';
const PART_LENGTH = 8;

/**
 * Fingerprint of a value, one part for each field, so that a book whose columns were removed can still be compared.
 * @example fingerprint('room-1|L2-PES1-01', value) // '3f2a91bc.e3b0c442.…'
 */
export function fingerprint(key: string, value: RecordValue): string {
  return valueFields.map((field) => fieldPrint(key, field, value[field])).join(PARTS);
}

/** Parts of a fingerprint by field; null when it was tampered with or is missing. */
export function readFingerprint(text: string): Readonly<Record<ValueField, string>> | null {
  const parts = text.trim().split(PARTS);
  if (parts.length !== valueFields.length || !parts.every((part) => /^[0-9a-f]{8}$/.test(part))) return null;
  const entries = valueFields.map((field, index) => [field, parts[index]!]);
  return Object.fromEntries(entries) as Record<ValueField, string>; // one entry for each field
}

/** Fingerprint of one field; the key is part of it, so that it fits no other row. */
export function fieldPrint(key: string, field: ValueField, value: string | null): string {
  return createHash('sha256')
    .update(`${key}\n${field}\n${comparable(value)}`)
    .digest('hex')
    .slice(0, PART_LENGTH);
}
