import { pinyin } from 'pinyin-pro';

const LONGEST = 4000;

/**
 * The text by which a thing is found: each of its names as it stands, by its pinyin initials and by its pinyin, in lower case. Readings depend on the word
 * around a character (重庆 is cq), which no database function knows; so the key is stored beside the names.
 * @example searchKey(['某县人民医院', null]) // '某县人民医院 mxrmyy mouxianrenminyiyuan'
 */
export function searchKey(names: readonly (string | null | undefined)[]): string {
  const parts = names.filter((name): name is string => Boolean(name)).flatMap(spellings);
  return [...new Set(parts)].join(' ').slice(0, LONGEST);
}

function spellings(name: string): string[] {
  const text = name.toLowerCase();
  if (!/\p{Script=Han}/u.test(text)) return [text];
  return [text, spell(text, 'first'), spell(text, 'pinyin')];
}

function spell(text: string, pattern: 'first' | 'pinyin'): string {
  return pinyin(text, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('');
}
