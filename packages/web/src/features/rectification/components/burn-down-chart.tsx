import type { BurnDownDto } from '@mlps/client';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useChart } from '../../../lib/use-chart';
import { useMessages } from '../../../messages/translate';
import { burnDownOption } from '../burn-down-option';

echarts.use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** The curve of unsettled items, with today and the last deadline, in the colours of the theme in which it is first drawn. The table beside it says the same in figures. */
export default function BurnDownChart({ points, day, deadline }: BurnDownDto): ReactNode {
  const { t } = useMessages();
  const box = useChart(
    useCallback(
      (style: CSSStyleDeclaration) => burnDownOption({ points, day, deadline }, t, style),
      [points, day, deadline, t],
    ),
  );
  return <div ref={box} className="chart" role="img" aria-label={t('rect.burnDown.title')} />;
}
