import type { Contradiction, Rule } from '../contradiction.js';

/** Score and conclusion must follow from the results and risks, and cannot be trusted while risks are open. */
export const conclusionAgainstRisks: Rule = (context) => [...statedScore(context), ...openRisks(context)];

const statedScore: Rule = ({ input: { stated }, score }) => {
  if (!stated || !score) return [];
  const pairs = [
    ['综合得分', stated.score, score.score],
    ['符合率', stated.rate, score.rate],
    ['等级测评结论', stated.conclusion, score.conclusion],
  ] as const;
  return pairs.flatMap(([name, told, is]): Contradiction[] =>
    told === undefined || told === is
      ? []
      : [
          {
            id: 'conclusion-against-risks',
            severity: 'error',
            place: `结论页，${name}`,
            messageZh: `写的是${told ?? '无'}，按${score.edition}版口径由测评结果和风险得出的是${is ?? '无'}（${score.reason}）`,
            remedyZh: '核对单项结果、风险等级和设置，以数据得出的为准；确有其他依据的，写明理由',
          },
        ],
  );
};

const openRisks: Rule = ({ score }) => {
  const { unrated = 0, high = 0 } = score?.problems ?? {};
  if (!score || unrated === 0 || score.conclusion === null) return [];
  return [
    {
      id: 'conclusion-against-risks',
      severity: 'warning',
      place: '风险分析',
      messageZh: `有${unrated}个问题没有评定风险等级，结论“${score.conclusion}”${high ? '' : '以没有高风险为前提，'}可能改变`,
      remedyZh: '逐个评定风险等级后再签发',
    },
  ];
};
