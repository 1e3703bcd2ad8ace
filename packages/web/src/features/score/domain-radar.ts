import { domains as allDomains } from '@mlps/controls';
import type { DomainStanding } from '@mlps/controls';
import type { EChartsCoreOption } from 'echarts/core';
import type { Translate } from '../../messages/translate';

export interface DomainRadarInput {
  standings: readonly DomainStanding[];
  t: Translate;
  /** where the theme's colours are read */
  style: CSSStyleDeclaration;
}

/** A radar with fewer corners is no picture of anything. */
export const FEWEST_CORNERS = 3;

/** Chart options: one corner per security class that applies, how far each conforms. */
export function domainRadar({ standings, t, style }: DomainRadarInput): EChartsCoreOption {
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const shown = standings.filter(({ conformity }) => conformity !== null);
  return {
    animation: false,
    radar: {
      radius: '54%',
      center: ['50%', '52%'],
      indicator: shown.map(({ domain, conformity }) => ({
        name: `${nameOf(domain, t)}\n${conformity!.rounded.toFixed(0)}%`, // only those with a rate are shown
        max: 100,
      })),
      axisName: { color: colour('--ink-2'), fontFamily, fontSize: 12, lineHeight: 15 },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: colour('--line-strong') } },
      axisLine: { lineStyle: { color: colour('--line') } },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        symbolSize: 4,
        lineStyle: { color: colour('--accent'), width: 2 },
        itemStyle: { color: colour('--accent') },
        areaStyle: { color: colour('--accent'), opacity: 0.16 },
        data: [{ value: shown.map(({ conformity }) => conformity!.rounded) }],
      },
    ],
  };
}

function nameOf(domain: string, t: Translate): string {
  const known = allDomains.find(({ zh }) => zh === domain);
  return known ? t(`domain.${known.code}`) : domain;
}
