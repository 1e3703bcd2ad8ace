import { drawBars } from './draw-bars.js';
import type { BarChart } from './draw-bars.js';
import { drawBurnDown } from './draw-burn-down.js';
import type { BurnDownChart } from './draw-burn-down.js';
import { besides, PAIR_GAP } from './draw-pair.js';
import type { Drawing } from './drawing.js';
import { drawRadar } from './draw-radar.js';
import type { RadarChart } from './draw-radar.js';

/** A chart as data, JSON-safe: every figure that it shows stands in it. */
export type Chart = SingleChart | ChartPair;

export type SingleChart = BarChart | RadarChart | BurnDownChart;

/** Two charts beside each other, for lying pages. */
export interface ChartPair {
  readonly type: 'pair';
  readonly title: string;
  readonly charts: readonly [SingleChart, SingleChart];
}

/** The chart as vectors, `width` points wide. */
export function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart, width);
    case 'radar':
      return drawRadar(chart, width);
    case 'burnDown':
      return drawBurnDown(chart, width);
    case 'pair': {
      const half = (width - PAIR_GAP) / 2;
      return besides(drawChart(chart.charts[0], half), drawChart(chart.charts[1], half));
    }
  }
}
