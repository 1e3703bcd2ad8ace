import type { Item } from '@mlps/controls';
import { telltales } from '../src/placing/telltales.js';
import type { Random } from './random.js';

const telltaleOf = (item: Item): (typeof telltales)[number] | undefined =>
  telltales.find(({ items }) => items.includes(item.id));

/** A sentence of our own around the terms by which the requirement is known; the standard's sentence is not ours to print. */
export function keywordSentence(item: Item, random: Random): string {
  const telltale = telltaleOf(item);
  const allowed = item.keywords.filter((keyword) => !telltale?.lacks?.some((term) => keyword.includes(term)));
  const terms = [...new Set([...allowed, ...(telltale?.has ?? [])])];
  const join = random.pick(['，', '、', '以及', '；']);
  return `应${random.pick(['对', '就', '落实'])}${terms.join(join)}${random.pick(['作出安排', '等方面采取措施', '提出要求'])}；`;
}

/** Slips that evaluators make and a reader passes over: stray blanks, other widths, a doubled or missing mark, a filler. */
export function slip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  switch (random.below(6)) {
    case 0:
      return `${text.slice(0, at)} ${text.slice(at)}`;
    case 1:
      return text.replace(/，/g, ',').replace(/；/g, ';');
    case 2:
      return `${text.replace(/[。；]$/, '')}${random.pick(['。', '；', '', '。。'])}`;
    case 3:
      return `  ${text}\n`;
    case 4:
      return text.replace('应', '应当');
    default:
      return fillerAfterMark(text);
  }
}

/** A filler character where it spoils no term: after the first mark. */
function fillerAfterMark(text: string): string {
  const mark = text.search(/[，、；：]/);
  return mark < 0 ? text : `${text.slice(0, mark + 1)}并${text.slice(mark + 1)}`;
}

const STRAY = '的了在与和有对为安全系统设备数据管理措施';

/** A slip of one character, as it happens while copying: one dropped, doubled, swapped with its neighbour, or wrong. */
export function characterSlip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  const [before, char, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + char + char + after;
    case 2:
      return before + after.slice(0, 1) + char + after.slice(1);
    default:
      return before + random.pick(Array.from(STRAY)) + after;
  }
}
