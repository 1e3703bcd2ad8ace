import { importanceWords } from './importance-weights.js';
import { oneOf, unexpected } from '../errors.js';
import type { Importance } from '../catalog/types.js';
import { decimalWithin, parseDecimal } from './rational.js';
import type { Rational } from './rational.js';

/** Edition of the official report template; the date on the report's cover decides. */
export type Edition = '2015' | '2019' | '2021' | '2025';
export const editions: readonly Edition[] = Object.freeze(['2015', '2019', '2021', '2025'] as const);

/** How the results of several objects become the result of one item (2021 edition). */
export type ObjectRule = 'tristate' | 'worst' | 'mean';
export const objectRules: readonly ObjectRule[] = Object.freeze(['tristate', 'worst', 'mean'] as const);

/** The choices that the official texts leave open, each with a default; decimals are strings or numbers. */
export interface Settings {
  /** 2021: attention coefficient (关注系数) of the technical half, 0 to 1; the authority sets it */
  attention: string | number;
  /** 2021: one rule for all items, or one per importance */
  objectRule: ObjectRule | Record<Importance, ObjectRule>;
  /** 2015, 2019, 2021: compare thresholds with the printed (rounded) or with the exact score */
  compareOn: 'rounded' | 'exact';
  /** 2015: least score of 基本符合 */
  basicThreshold: string | number;
  /** 2015: points of a partly conforming result that carries none */
  partialPoints: string | number;
  /** 2025: share of a partly conforming item that counts as conforming, 0 to 1 */
  partialCredit: string | number;
  /** 2025: conclusion at a rate of exactly 90 with no hazard */
  exactly90: '符合' | '基本符合';
  /** 2025: conclusion at a rate of exactly 60 */
  exactly60: '基本符合' | '不符合';
  /** 2025: conclusion above 90 with a major hazard */
  above90WithHazard: '基本符合' | '不符合';
  /** 2025: whether a hazard that was rectified before the report still blocks 符合 */
  rectifiedHazards: 'block' | 'ignore';
}

/** Every word that a choice admits, the default first; of a decimal the default, the least and the most. */
const admitted = {
  compareOn: ['rounded', 'exact'],
  exactly90: ['基本符合', '符合'],
  exactly60: ['基本符合', '不符合'],
  above90WithHazard: ['基本符合', '不符合'],
  rectifiedHazards: ['block', 'ignore'],
  attention: ['0.5', 0, 1],
  basicThreshold: ['60', 0, 100],
  partialPoints: ['2.5', 0, 5],
  partialCredit: ['0', 0, 1],
} as const;

/** Defaults named in the facts on scoring editions; each is an open choice, so a report prints those that decided. */
export const defaultSettings: Readonly<Settings> = Object.freeze({
  objectRule: objectRules[0],
  ...Object.fromEntries(Object.entries(admitted).map(([field, [standard]]) => [field, standard])),
}) as Readonly<Settings>; // the table holds every other field

/** One fault of the settings: the field and what it should hold. */
export interface SettingsFault {
  field: string;
  expected: string;
  received: unknown;
}

/** All faults of a settings object; none for undefined. */
export function settingsFaults(settings: unknown): SettingsFault[] {
  if (settings === undefined) return [];
  if (settings === null || typeof settings !== 'object' || Array.isArray(settings))
    return [{ field: '', expected: 'an object', received: settings }];
  return Object.entries(settings).flatMap(([field, value]) => settingFaults(field, value));
}

function settingFaults(field: string, value: unknown): SettingsFault[] {
  if (!Object.hasOwn(defaultSettings, field))
    return [{ field, expected: oneOf(Object.keys(defaultSettings)), received: value }];
  if (field === 'objectRule') return objectRuleFaults(value);
  const words: readonly unknown[] = admitted[field as keyof typeof admitted]; // every setting but the object rule
  const [, least, most] = words;
  const isDecimal = typeof least === 'number';
  if (isDecimal ? decimalWithin(value, least, most as number) : words.includes(value)) return [];
  const expected = isDecimal ? `a decimal from ${least} to ${most as number}` : oneOf(words as string[]);
  return [{ field, expected, received: value }];
}

function objectRuleFaults(value: unknown): SettingsFault[] {
  const expected = `${oneOf(objectRules)}, or one per importance`;
  if (value === null || typeof value !== 'object')
    return objectRules.includes(value as ObjectRule) ? [] : [{ field: 'objectRule', expected, received: value }];
  const rules = value as Record<string, unknown>;
  return [...new Set([...importanceWords, ...Object.keys(rules)])].flatMap((name) =>
    importanceWords.includes(name as Importance) && objectRules.includes(rules[name] as ObjectRule)
      ? []
      : [{ field: `objectRule.${name}`, expected, received: rules[name] }],
  );
}

/** Settings with every default filled in and every decimal exact. */
export interface ResolvedSettings extends Settings {
  /** the same without the exact decimals, to be printed with the result */
  readonly plain: Settings;
  readonly attentionExact: Rational;
  readonly basicThresholdExact: Rational;
  readonly partialPointsExact: Rational;
  readonly partialCreditExact: Rational;
}

/**
 * Fill in the defaults.
 * @throws MlpsError `settings.invalid` naming the field and what it should hold
 */
export function resolveSettings(settings: Partial<Settings> | undefined): ResolvedSettings {
  const [fault] = settingsFaults(settings);
  if (fault) throw unexpected('settings.invalid', `settings.${fault.field}`, fault.expected, fault.received);
  const full = { ...defaultSettings, ...settings };
  return {
    ...full,
    plain: full,
    attentionExact: parseDecimal(full.attention)!, // checked above
    basicThresholdExact: parseDecimal(full.basicThreshold)!,
    partialPointsExact: parseDecimal(full.partialPoints)!,
    partialCreditExact: parseDecimal(full.partialCredit)!,
  };
}

/** The object rule for an item of this importance. */
export function objectRuleFor(settings: Settings, importance: Importance): ObjectRule {
  return typeof settings.objectRule === 'string' ? settings.objectRule : settings.objectRule[importance];
}

/**
 * Edition that a report dated so must use.
 *
 * Source: 2021 edition from 2021-06-18; 2025 edition must be used after 2025-03-20 (公网安〔2025〕1846号, question 21; the day itself is taken as 2025,
 * our reading). The start of 2019 (December 2019) is from memory.
 * @param date ISO 8601 date, `YYYY-MM-DD`
 * @throws MlpsError `settings.invalid` for a text that is no such date
 * @example editionForDate('2021-06-18') // '2021'
 */
export function editionForDate(date: string): Edition {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(date))
    throw unexpected('settings.invalid', 'date', 'a date such as 2025-03-20', date);
  if (date >= '2025-03-20') return '2025';
  if (date >= '2021-06-18') return '2021';
  return date >= '2019-12-01' ? '2019' : '2015';
}
