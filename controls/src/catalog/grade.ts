import { MlpsError, requireList, show, unexpected } from '../errors.js';
import { extensions as knownExtensions } from './extensions.js';
import type { Extension, Level } from './types.js';

/** A grade SxAyGz taken apart. */
export interface Grade {
  /** normal spelling, e.g. `S2A2G2` */
  readonly text: string;
  readonly s: Level;
  readonly a: Level;
  readonly g: Level;
}

/**
 * Read a grade (保护等级) such as `S2A2G2`.
 *
 * Source: GB/T 22239-2019 annex A and GB/T 22240-2020: G is the larger of S and A and is the object's grade.
 * @param text capital letters, levels 1 to 4; level 5 is not in the standard's requirements
 * @throws MlpsError `grade.invalid` with what was expected
 * @example parseGrade('S2A3G3').g // 3
 */
export function parseGrade(text: unknown): Grade {
  const match = typeof text === 'string' ? /^S([1-4])A([1-4])G([1-4])$/.exec(text) : null;
  if (!match) throw invalidGrade(text, 'write SxAyGz with levels 1 to 4, for instance S2A2G2 or S3A3G3');
  const [s, a, g] = [Number(match[1]) as Level, Number(match[2]) as Level, Number(match[3]) as Level];
  if (g !== Math.max(s, a)) throw invalidGrade(text, `G is the larger of S and A: write S${s}A${a}G${Math.max(s, a)}`);
  return { text: match[0], s, a, g };
}

function invalidGrade(text: unknown, remedy: string): MlpsError {
  return new MlpsError('grade.invalid', `${show(text)} is not a grade; ${remedy}`);
}

/**
 * Check a list of extensions and bring it into the standard's order.
 * @throws MlpsError `extension.unknown`
 * @example parseExtensions(['iot', 'cloud']) // ['cloud', 'iot']
 */
export function parseExtensions(list: readonly unknown[]): Extension[] {
  for (const [index, entry] of requireList('extension.unknown', 'extensions', list).entries()) {
    if (!knownExtensions.includes(entry as Extension))
      throw new MlpsError('extension.unknown', `${show(entry)} is not an extension; use ${knownExtensions.join(', ')}`);
    if (list.indexOf(entry) !== index)
      throw new MlpsError('extension.unknown', `extension ${show(entry)} is named twice; name it once`);
  }
  return knownExtensions.filter((extension) => list.includes(extension));
}

/**
 * Every legal grade of one level.
 *
 * Source: GB/T 22239-2019 annex A.
 * @example legalGrades(2) // ['S1A2G2', 'S2A2G2', 'S2A1G2']
 */
export function legalGrades(level: Level): string[] {
  if (![1, 2, 3, 4].includes(level)) throw unexpected('grade.invalid', 'level', 'a level from 1 to 4', level);
  const rising = Array.from({ length: level }, (_, index) => `S${index + 1}A${level}G${level}`);
  const falling = Array.from({ length: level - 1 }, (_, index) => `S${level}A${level - 1 - index}G${level}`);
  return [...rising, ...falling];
}
