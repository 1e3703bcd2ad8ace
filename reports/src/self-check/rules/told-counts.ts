import type { ScoreResult } from '@mlps/controls';
import type { Contradiction, Rule } from '../contradiction.js';

/** What an evaluator may say in figures, and what the data say. */
const TOLD: readonly (readonly [name: string, pattern: RegExp, of: (score: ScoreResult) => number | null])[] = [
  ['高风险问题数', /高风险(?:安全)?(?:问题|漏洞)?(?:共|有|为)?(\d+)[个项]/g, ({ problems }) => problems.high],
  ['中风险问题数', /中风险(?:安全)?(?:问题|漏洞)?(?:共|有|为)?(\d+)[个项]/g, ({ problems }) => problems.medium],
  ['低风险问题数', /低风险(?:安全)?(?:问题|漏洞)?(?:共|有|为)?(\d+)[个项]/g, ({ problems }) => problems.low],
  ['重大风险隐患数', /重大风险隐患(?:数量)?(?:共|有|为|：)?(\d+)个/g, ({ problems }) => problems.hazards],
  ['综合得分', /综合得分(?:为|是|：)?(\d+(?:\.\d+)?)分?/g, ({ score }) => score],
];

/** Figures that the evaluator's own opinion names on the front pages must be those of the tables; a person decides, so this warns. */
export const toldCounts: Rule = ({ input: { report }, score }) => {
  const opinion = (report?.overallOpinion ?? '').replace(/\s/g, '');
  if (!score || !opinion) return [];
  return TOLD.flatMap(([name, pattern, of]): Contradiction[] => {
    const is = of(score);
    const wrong = Array.from(opinion.matchAll(pattern), ([, told]) => Number(told)).find((told) => told !== is);
    if (wrong === undefined || is === null) return [];
    return [
      {
        id: 'told-counts',
        severity: 'warning',
        place: `总体评价，${name}`,
        target: { field: 'overallOpinion' },
        messageZh: `评价意见写的是${wrong}，明细中是${is}`,
        remedyZh: `核对后改正评价意见中的${name}；只说其中一部分的，写明范围`,
      },
    ];
  });
};
