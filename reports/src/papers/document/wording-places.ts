import type { OptionIssue } from '../../errors.js';
import { ReportError } from '../../errors.js';
import type { PaperKind } from './paper-model.js';
import { fillWording } from './wording.js';

/** A place of a paper that an issuer may word himself. */
export interface WordingPlace {
  readonly place: string;
  readonly zh: string;
  /** names that may stand in braces, e.g. `{单位}`; they are replaced as they are and never run */
  readonly placeholders: readonly string[];
}

const usual = ['单位', '系统', '日期'] as const;
const place = (name: string, zh: string, placeholders: readonly string[] = usual): WordingPlace => ({
  place: name,
  zh,
  placeholders,
});

/** Every such place, by kind of paper. One line of a wording is one paragraph. */
export const wordingPlaces: Readonly<Record<PaperKind, readonly WordingPlace[]>> = {
  notice: [
    place('basis', '通知依据'),
    place('interimMeasures', '整改期间的临时措施'),
    place('consequence', '逾期的后果'),
  ],
  rectification: [place('opening', '开头'), place('statement', '真实性声明')],
  evaluation: [place('declaration', '声明')],
  retest: [place('opening', '开头'), place('closing', '结尾')],
  selfInspection: [place('opening', '开头', ['单位', '日期']), place('closing', '结尾', ['单位', '日期'])],
  campaign: [place('opening', '开头', ['单位', '专项', '日期']), place('closing', '结尾', ['单位', '专项', '日期'])],
  training: [],
  acceptance: [place('note', '附注')],
  overview: [],
};

/**
 * The faults of own wordings: a place that a kind of paper does not have, or a placeholder that the place does not know.
 * @param wording texts by place
 * @example checkWording('rectification', { opening: '{单位}报告如下。' }) // []
 */
export function checkWording(
  kind: PaperKind,
  wording: Readonly<Record<string, string>>,
  path = '$.wording',
): OptionIssue[] {
  return Object.entries(wording).flatMap(([name, text]) => {
    const known = wordingPlaces[kind].find((one) => one.place === name);
    return known ? wordingFaults(known, text, `${path}.${name}`) : [unknownPlace(kind, name, `${path}.${name}`)];
  });
}

function wordingFaults({ placeholders }: WordingPlace, text: string, path: string): OptionIssue[] {
  try {
    fillWording(text, Object.fromEntries(placeholders.map((name) => [name, ''])), path);
    return [];
  } catch (error) {
    if (error instanceof ReportError) return [...error.issues];
    throw error;
  }
}

function unknownPlace(kind: PaperKind, received: string, path: string): OptionIssue {
  const expected = wordingPlaces[kind].map((one) => one.place).join('、') || '没有可改写的地方';
  return {
    path,
    code: 'unknown-place',
    expected,
    received,
    messageZh: `这种文书没有名为“${received}”的地方，可用：${expected}`,
  };
}
