import type { Contradiction, Rule } from '../contradiction.js';

type Step = readonly [name: string, date: string | null | undefined];

/** Dates that follow each other in time must do so on paper. */
export const datesOutOfOrder: Rule = ({ input }) => {
  const { evaluation, report, notice, records, date } = input;
  const { startDate, reportDate } = evaluation.evaluation ?? {};
  const phases = report?.phases ?? [];
  return [
    ...ordered('测评时间', [['测评开始', startDate], ['报告日期', reportDate]]), // prettier-ignore
    ...ordered('签署', [
      ...phases.slice(-1).map((phase): Step => [`${phase.name}阶段结束`, phase.to]),
      ['编制', report?.preparedBy?.date],
      ['审核', report?.reviewedBy?.date],
      ['批准', report?.approvedBy?.date],
      ['文书日期', date],
    ]),
    ...phases.flatMap((phase, at) => [
      ...ordered(`${phase.name}阶段`, [['开始', phase.from], ['结束', phase.to]]), // prettier-ignore
      ...(at ? ordered('测评过程', [[`${phases[at - 1]!.name}开始`, phases[at - 1]!.from], [`${phase.name}开始`, phase.from]]) : []), // prettier-ignore
    ]),
    ...ordered('整改通知', [['通知日期', notice?.date], ['收到日期', notice?.receivedOn], ['整改期限', notice?.deadline]]), // prettier-ignore
    ...(records ?? []).flatMap(({ item, number, completedOn, retests = [] }) => [
      ...ordered(
        `整改项${number ?? item.key}`,
        [
          ['完成日期', completedOn],
          ['最近一次复测', retests.at(-1)?.date],
          ['文书日期', date],
        ],
        item.key,
      ),
      ...ordered(
        `整改项${number ?? item.key}，接受风险`,
        [
          ['批准日期', item.acceptance?.approvedOn],
          ['到期日', item.acceptance?.expiry],
        ],
        item.key,
      ),
    ]),
  ];
};

/** Each date must not be before the one that precedes it; open dates are passed over. */
function ordered(place: string, steps: readonly Step[], record?: string): Contradiction[] {
  const known = steps.filter((step): step is readonly [string, string] => Boolean(step[1]));
  return known.slice(1).flatMap(([name, day], at) => {
    const [before, earlier] = known[at]!; // one shorter than the list
    if (earlier <= day) return [];
    return [
      {
        id: 'dates-out-of-order',
        severity: 'error' as const,
        place,
        messageZh: `${name}${day}早于${before}${earlier}`,
        remedyZh: '核对并改正日期',
        ...(record === undefined ? {} : { target: { record } }),
      },
    ];
  });
}
