import { requireFields, requireText } from '../errors.js';

/** A wording with its places filled, and the places that nothing was known for. */
export interface FilledWording {
  readonly text: string;
  /** names of places that stand empty, each once */
  readonly missing: readonly string[];
}

const PLACE = /\{([^{}\s]{1,40})\}/g;

/**
 * The names of the places in a wording, each once, in order.
 * @example placesOf('经核查，{对象}的{版本}……{对象}') // ['对象', '版本']
 */
export function placesOf(wording: string): string[] {
  return [...new Set(Array.from(requireText('wording', wording).matchAll(PLACE), (match) => match[1] ?? ''))];
}

/**
 * Put values into the places of a wording; what is not known stays as it is, so that it cannot be overlooked.
 * @example fillWording('{对象}已升级到{版本}', { 对象: '堡垒机' }) // { text: '堡垒机已升级到{版本}', missing: ['版本'] }
 */
export function fillWording(wording: string, values: Readonly<Record<string, string>>): FilledWording {
  requireText('wording', wording);
  requireFields('values', values);
  const known = (name: string): boolean => Object.hasOwn(values, name) && values[name] !== '';
  return {
    text: wording.replaceAll(PLACE, (place, name: string) => (known(name) ? values[name]! : place)),
    missing: placesOf(wording).filter((name) => !known(name)),
  };
}

/** Places that are known from where a wording is used; in a wording either name will do. */
export const wordingPlaces = Object.freeze({
  object: { zh: '对象', en: 'object' },
  kind: { zh: '类别', en: 'kind' },
  system: { zh: '系统', en: 'system' },
  organization: { zh: '单位', en: 'organization' },
  clause: { zh: '条款', en: 'clause' },
  date: { zh: '日期', en: 'date' },
} as const);

export type WordingPlace = keyof typeof wordingPlaces;

/**
 * Values of the known places under both their names, for {@link fillWording}.
 * @example placeValues({ object: '堡垒机' })['对象'] // '堡垒机'
 */
export function placeValues(known: Readonly<Partial<Record<WordingPlace, string>>>): Record<string, string> {
  requireFields('known', known);
  const entries = (Object.keys(wordingPlaces) as WordingPlace[]).flatMap((place) => {
    const { zh, en } = wordingPlaces[place];
    const value = known[place];
    return value === undefined ? [] : [[zh, value] as const, [en, value] as const];
  });
  return Object.fromEntries(entries);
}
