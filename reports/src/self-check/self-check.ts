import { checkEvaluation, scoreEvaluation } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { cleanLine } from '../model/clean-text.js';
import type { CheckContext, Contradiction, SelfCheckInput } from './contradiction.js';
import { rules } from './rules.js';

/**
 * Find the contradictions of a paper's data before it is issued. Nothing is thrown: a document with faults has them listed too.
 * @returns errors first, each kind in the order of {@link rules}; empty when nothing speaks against issue
 * @example selfCheck({ evaluation: hospital, stated: { high: 9 } })[0].id // 'stated-counts'
 */
export function selfCheck(input: SelfCheckInput): Contradiction[] {
  const context = checkContext(input);
  const found = [...documentFaults(input), ...rules.flatMap((rule) => rule(context))];
  return [...found.filter(isError), ...found.filter((one) => !isError(one))];
}

/** Errors block issue. */
export function isError({ severity }: Contradiction): boolean {
  return severity === 'error';
}

function checkContext(input: SelfCheckInput): CheckContext {
  const { issues, items: known } = checkEvaluation(input.evaluation);
  const items = new Map<string, Item>(known.map((item) => [item.id, item]));
  const names = new Map(input.evaluation.objects.map(({ id, name }) => [id, cleanLine(name)]));
  const objectName = (id: string): string => names.get(id) ?? id;
  return {
    input,
    score: issues.length === 0 ? scoreEvaluation(input.evaluation) : null,
    items,
    objectName,
    placeOf: ({ object, item }) => {
      const entry = items.get(item);
      const clause = entry ? `${entry.pointZh} ${entry.clause}${entry.letter ? ` ${entry.letter}）` : ''}` : item;
      return { place: `${objectName(object)}，${clause}`, target: { object, item } };
    },
  };
}

function documentFaults({ evaluation }: SelfCheckInput): Contradiction[] {
  return checkEvaluation(evaluation).issues.map(({ path, messageZh, expected }) => ({
    id: 'document-fault',
    severity: 'error',
    place: path,
    messageZh: `测评文档有错误：${messageZh}`,
    remedyZh: `改正后再签发，应为${expected}`,
  }));
}
