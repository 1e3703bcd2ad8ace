import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { domainBars } from '../domain-bars';
import type { DomainBarsInput } from '../domain-bars';

echarts.use([BarChart, GridComponent, LegendComponent, CanvasRenderer]);

/** Bars of results per security class, in the colours of the theme in which it is first drawn. The table beside it says the same in figures, so reading aids get the chart's name only. */
export default function DomainChart({ domains, counts }: Pick<DomainBarsInput, 'domains' | 'counts'>): ReactNode {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = echarts.init(box.current);
    const watcher = new ResizeObserver(() => {
      chart.resize();
    });
    watcher.observe(box.current);
    chart.setOption(domainBars({ domains, counts, t, style: getComputedStyle(document.documentElement) }));
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [domains, counts, t]);
  return <div ref={box} className="chart" role="img" aria-label={t('score.domains.chart')} />;
}
