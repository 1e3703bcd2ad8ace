import type { BurnDownDto } from '@mlps/client';
import type { Translate } from '../../messages/translate';

/** The curve as the chart library wants it: steps, because a number holds until it changes, and a line to where all should be settled. */
export function burnDownOption(
  { points, day, deadline }: BurnDownDto,
  t: Translate,
  style: CSSStyleDeclaration,
): Record<string, unknown> {
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const axis = {
    axisLabel: { color: colour('ink-2'), hideOverlap: true },
    axisLine: { lineStyle: { color: colour('line-strong') } },
    splitLine: { lineStyle: { color: colour('line') } },
  };
  const last = points.at(-1)!; // a curve without points is not drawn
  const first = points[0]!;
  const most = Math.max(...points.map(({ open }) => open));
  const lived = last.date < day ? [...points, { date: day, open: last.open }] : points;
  const target =
    deadline !== null && deadline > first.date
      ? [
          [first.date, most],
          [deadline, 0],
        ]
      : [];
  return {
    animation: false,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 44, right: 24, top: 24, bottom: 32 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colour('surface'),
      borderColor: colour('line-strong'),
      textStyle: { color: colour('ink') },
    },
    xAxis: { type: 'time', ...axis, splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, min: 0, ...axis },
    series: [
      {
        name: t('rect.tile.unsettled'),
        type: 'line',
        step: 'end',
        symbolSize: 6,
        data: lived.map(({ date, open }) => [date, open]),
        lineStyle: { color: colour('accent'), width: 2 },
        itemStyle: { color: colour('accent') },
        areaStyle: { color: colour('accent-soft') },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: colour('ink-2') },
          label: { color: colour('ink-2'), formatter: t('rect.burnDown.today') },
          data: [{ xAxis: day }],
        },
      },
      {
        name: t('rect.burnDown.target'),
        type: 'line',
        symbol: 'none',
        data: target,
        lineStyle: { color: colour('ink-2'), type: 'dashed', width: 1 },
        itemStyle: { color: colour('ink-2') },
      },
    ],
  };
}
