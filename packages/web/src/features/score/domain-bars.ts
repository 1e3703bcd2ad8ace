import type { Domain, ItemCounts } from '@mlps/controls';
import type { EChartsCoreOption } from 'echarts/core';
import type { PlainKey, Translate } from '../../messages/translate';

export interface DomainBarsInput {
  domains: readonly Domain[];
  /** by the Chinese name of the security class */
  counts: Readonly<Record<string, ItemCounts>>;
  t: Translate;
  /** where the theme's colours are read */
  style: CSSStyleDeclaration;
}

const series: readonly { key: keyof ItemCounts; title: PlainKey; colour: string }[] = [
  { key: 'conform', title: 'result.conform', colour: '--bar-conform' },
  { key: 'partial', title: 'result.partial', colour: '--bar-partial' },
  { key: 'nonconform', title: 'result.nonconform', colour: '--bar-nonconform' },
  { key: 'notApplicable', title: 'result.notApplicable', colour: '--bar-na' },
  { key: 'open', title: 'score.count.open', colour: '--bar-open' },
];

/** Chart options: one bar per security class, stacked by result, in the standard's order from above. */
export function domainBars({ domains, counts, t, style }: DomainBarsInput): EChartsCoreOption {
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const words = { color: colour('--ink-2'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 30, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: words, selectedMode: false },
    xAxis: { type: 'value', axisLabel: words, splitLine: { lineStyle: { color: colour('--line') } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: domains.map(({ code }) => t(`domain.${code}`)),
      axisLabel: words,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line-strong') } },
    },
    series: series
      .filter(({ key }) => domains.some(({ zh }) => (counts[zh]?.[key] ?? 0) > 0))
      .map(({ key, title, colour: name }) => ({
        type: 'bar',
        stack: 'items',
        silent: true,
        barMaxWidth: 16,
        name: t(title),
        color: colour(name),
        data: domains.map(({ zh }) => counts[zh]?.[key] ?? 0),
      })),
  };
}
