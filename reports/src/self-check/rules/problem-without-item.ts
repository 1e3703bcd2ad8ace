import { isProblem } from '@mlps/controls';
import type { Rule } from '../contradiction.js';

/** Problems that no rectification item answers for; checked once items are given. */
export const problemWithoutItem: Rule = ({ input: { evaluation, records }, placeOf }) => {
  if (!records) return [];
  const owned = new Set(records.flatMap(({ item }) => item.findings.map((pair) => `${pair.object}|${pair.item}`)));
  return evaluation.findings
    .filter(({ result, object, item }) => isProblem(result) && !owned.has(`${object}|${item}`))
    .map((finding) => ({
      id: 'problem-without-item',
      severity: 'error',
      ...placeOf(finding),
      messageZh: '测评发现了问题，却没有对应的整改项',
      remedyZh: '由测评结果生成整改项，或并入已有的整改项',
    }));
};
