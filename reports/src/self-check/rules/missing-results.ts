import type { Rule } from '../contradiction.js';

const SHOWN = 5;

/** Items of the grade without any result. */
export const missingResults: Rule = ({ score, items }) => {
  if (!score || score.complete) return [];
  const names = score.missing.slice(0, SHOWN).map((id) => `${items.get(id)?.pointZh ?? ''}（${id}）`);
  return [
    {
      id: 'missing-results',
      severity: 'error',
      place: '单项测评结果',
      messageZh: `有${score.missing.length}个测评项没有结果：${names.join('、')}${score.missing.length > SHOWN ? '等' : ''}`,
      remedyZh: '补录结果；确不适用的判为“不适用”并写明原因',
    },
  ];
};
