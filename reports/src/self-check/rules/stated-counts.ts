import type { Contradiction, Rule, StatedFigures } from '../contradiction.js';

type CountField = Exclude<keyof StatedFigures, 'score' | 'rate' | 'conclusion'>;

const names: Readonly<Record<CountField, string>> = {
  problems: '安全问题总数',
  high: '高风险问题数',
  medium: '中风险问题数',
  low: '低风险问题数',
  hazards: '重大风险隐患数',
  objects: '测评对象数',
  conform: '符合项数',
  partial: '部分符合项数',
  nonconform: '不符合项数',
  notApplicable: '不适用项数',
};

/** Counts on the front of the paper must be those of its tables. */
export const statedCounts: Rule = ({ input: { stated, evaluation }, score }) => {
  if (!stated || !score) return [];
  const { high, medium, low, unrated, hazards } = score.problems;
  const { conform, partial, nonconform, notApplicable } = score.counts.all;
  const counted: Record<CountField, number> = {
    problems: high + medium + low + unrated,
    high,
    medium,
    low,
    hazards,
    conform,
    partial,
    nonconform,
    notApplicable,
    objects: evaluation.objects.length,
  };
  return (Object.keys(names) as CountField[]).flatMap((field): Contradiction[] => {
    const told = stated[field];
    if (told === undefined || told === counted[field]) return [];
    return [
      {
        id: 'stated-counts',
        severity: 'error',
        place: `封面或结论页，${names[field]}`,
        messageZh: `写的是${told}，明细中是${counted[field]}`,
        remedyZh: `把${names[field]}改为${counted[field]}，或核对明细后重新生成`,
      },
    ];
  });
};
