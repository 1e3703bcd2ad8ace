import type { BurnDownDto } from '@mlps/client';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { burnDownOption } from '../burn-down-option';

echarts.use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** The curve of unsettled items, with today and the last deadline, in the colours of the theme in which it is first drawn. The table beside it says the same in figures. */
export default function BurnDownChart({ points, day, deadline }: BurnDownDto): ReactNode {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = echarts.init(box.current);
    const watcher = new ResizeObserver(() => {
      chart.resize();
    });
    watcher.observe(box.current);
    chart.setOption(burnDownOption({ points, day, deadline }, t, getComputedStyle(document.documentElement)));
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [points, day, deadline, t]);
  return <div ref={box} className="chart" role="img" aria-label={t('rect.burnDown.title')} />;
}
