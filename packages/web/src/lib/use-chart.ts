import { init } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Draws a chart into the element that gets the returned reference, in the colours of the theme in which it is first drawn, and keeps it as large as that element.
 * @param option what to draw, with the page's colours at hand; a function that stays the same draws nothing anew
 */
export function useChart(option: (style: CSSStyleDeclaration) => EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    const watcher = new ResizeObserver(() => {
      chart.resize();
    });
    watcher.observe(box.current);
    chart.setOption(option(getComputedStyle(document.documentElement)));
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option]);
  return box;
}
