import { extensions, partNames } from '@mlps/controls';
import type { Extension, Part } from '@mlps/controls';
import { bareText } from './bare-text.js';

/** Words by which each part is named in books. */
const partWords: readonly (readonly [Part, RegExp])[] = [
  ['cloud', /云/],
  ['mobile', /移动互联|移动/],
  ['iot', /物联/],
  ['ics', /工业控制|工控/],
  ['general', /通用/],
];

/**
 * Part of the standard that a text of the column 扩展标准 names; null when it names none.
 * @example partNamed('云计算拓展要求') // 'cloud'
 */
export function partNamed(text: string): Part | null {
  if (text === partNames.general.zh) return 'general'; // nearly always
  const bare = bareText(text);
  return partWords.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/**
 * Extension that a sheet's name says it holds; 云服务器 or 移动终端 alone are objects, not extensions.
 * @example extensionInName('安全计算环境云扩展') // 'cloud'
 */
export function extensionInName(name: string): Extension | null {
  const bare = bareText(name);
  if (!/[扩拓]展/.test(bare)) return null;
  const part = partNamed(bare);
  return extensions.find((extension) => extension === part) ?? null;
}
