import type { Rule } from '../contradiction.js';

/** Objects in the list that no finding speaks of. */
export const objectNeverJudged: Rule = ({ input: { evaluation }, objectName }) => {
  const judged = new Set(evaluation.findings.map(({ object }) => object));
  return evaluation.objects
    .filter(({ id }) => !judged.has(id))
    .map(({ id }) => ({
      id: 'object-never-judged',
      severity: 'error',
      place: `测评对象清单，${objectName(id)}`,
      target: { object: id },
      messageZh: '列为测评对象，却没有任何单项测评结果',
      remedyZh: '补录该对象的测评结果，或从测评对象清单中删除',
    }));
};
