import { bareText, bigrams } from './bare-text.js';

/**
 * Fingerprint of a wording: each pair of neighbouring characters as a number below 4096, as a set. Order, repetition and the characters themselves are
 * lost, so a fingerprint recognises a sentence without carrying it.
 */
export type WordingPrint = ReadonlySet<number>;

const BITS = 12;
const BUCKETS = 2 ** BITS;
/** A number below 4096 in two letters. */
const LETTERS = 2;

/** @param bare a text as `bareText` leaves it */
export function printOf(bare: string): WordingPrint {
  return new Set([...bigrams(bare)].map(bucketOf));
}

/** FNV-1a over the two characters. */
function bucketOf(pair: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  return ((hash >>> BITS) ^ hash) & (BUCKETS - 1);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A fingerprint as text, in ascending order. @example readPrint(writePrint(printOf('防雷击'))) // the same set */
export function writePrint(print: WordingPrint): string {
  const sorted = [...print].sort((one, other) => one - other);
  return sorted.map((number) => ALPHABET[number >> 6]! + ALPHABET[number & 63]!).join('');
}

export function readPrint(text: string): WordingPrint {
  const numbers = new Set<number>();
  for (let at = 0; at < text.length; at += LETTERS)
    numbers.add(ALPHABET.indexOf(text[at]!) * 64 + ALPHABET.indexOf(text[at + 1]!));
  return numbers;
}

/** Fingerprint of a sentence as it is written. */
export function printOfSentence(sentence: string): WordingPrint {
  return printOf(bareText(sentence));
}
