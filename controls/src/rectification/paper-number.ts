import { MlpsError, requireFields, requireText, show } from '../errors.js';

/** Number of an official paper (文号): the issuer's code, the year, and the serial of that year. */
export interface PaperNumber {
  /** 发文机关代字, for instance 整改 */
  readonly issuerCode: string;
  readonly year: number;
  /** from 1, without leading zeros */
  readonly serial: number;
}

/** Brackets would make the year ambiguous; control characters cannot be printed. */
const UNPRINTABLE = /[〔〕[\]［］()（）【】\p{Cc}]/u;

/**
 * A paper number as it is printed: code, year in 〔〕, serial without leading zeros, 号.
 *
 * Source: GB/T 9704-2012, 7.2.5 (from memory).
 * @throws MlpsError `paper-number.invalid`
 * @example formatNumber({ issuerCode: '整改', year: 2026, serial: 12 }) // '整改〔2026〕12号'
 */
export function formatNumber(number: PaperNumber): string {
  const { issuerCode, year, serial } = requireFields('number', number, 'paper-number.invalid');
  requireText('issuerCode', issuerCode, 'paper-number.invalid');
  const isCode = issuerCode.trim() === issuerCode && issuerCode !== '' && issuerCode.length <= 40;
  if (!isCode || UNPRINTABLE.test(issuerCode))
    throw new MlpsError(
      'paper-number.invalid',
      `${show(issuerCode)} cannot be an issuer's code; use a short text without brackets or spaces around it`,
    );
  if (!Number.isInteger(year) || year < 1949 || year > 9999)
    throw new MlpsError('paper-number.invalid', `${show(year)} is not a year; give four digits from 1949`);
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new MlpsError('paper-number.invalid', `${show(serial)} is not a serial; give a whole number from 1`);
  return `${issuerCode}〔${year}〕${serial}号`;
}

/**
 * Read a paper number, also one typed with other brackets, spaces, or 第 before the serial.
 * @returns null for anything else
 * @example parseNumber('整改[2026]第12号') // { issuerCode: '整改', year: 2026, serial: 12 }
 */
export function parseNumber(text: string): PaperNumber | null {
  requireText('text', text, 'paper-number.invalid');
  const match =
    /^\s*([^〔〕[\]［］()（）【】\p{Cc}]{1,40}?)\s*[〔[［(（【]\s*(\d{4})\s*[〕\]］)）】]\s*第?\s*(\d{1,15})\s*号?\s*$/u.exec(
      text,
    );
  if (!match) return null;
  const [year, serial] = [Number(match[2]), Number(match[3])];
  return serial < 1 || year < 1949 || match[1]!.trim() === '' ? null : { issuerCode: match[1]!.trim(), year, serial };
}
