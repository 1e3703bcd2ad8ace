import { BarChart, RadarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, RadarComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { Domain, DomainStanding, ItemCounts } from '@mlps/controls';
import { useChart } from '../../../lib/use-chart';
import { useMessages } from '../../../messages/translate';
import { domainBars } from '../domain-bars';
import { domainRadar } from '../domain-radar';

echarts.use([BarChart, RadarChart, GridComponent, LegendComponent, RadarComponent, CanvasRenderer]);

export type ChartKind = 'radar' | 'bars';

interface DomainChartProps {
  kind: ChartKind;
  domains: readonly Domain[];
  counts: Readonly<Record<string, ItemCounts>>;
  standings: readonly DomainStanding[];
}

/** Security classes as a picture, in the colours of the theme in which it is first drawn. The table beside it says the same in figures, so reading aids get the chart's name only. */
export default function DomainChart({ kind, domains, counts, standings }: DomainChartProps): ReactNode {
  const { t } = useMessages();
  const box = useChart(
    useCallback(
      (style: CSSStyleDeclaration) =>
        kind === 'radar' ? domainRadar({ standings, t, style }) : domainBars({ domains, counts, t, style }),
      [kind, domains, counts, standings, t],
    ),
  );
  return <div ref={box} className="chart" role="img" aria-label={t(`score.chart.${kind}`)} />;
}
