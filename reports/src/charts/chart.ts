import { drawBars } from './draw-bars.js';
import type { BarChart } from './draw-bars.js';
import { drawBurnDown } from './draw-burn-down.js';
import type { BurnDownChart } from './draw-burn-down.js';
import type { Drawing } from './drawing.js';
import { drawRadar } from './draw-radar.js';
import type { RadarChart } from './draw-radar.js';

/** A chart as data, JSON-safe: every figure that it shows stands in it. */
export type Chart = BarChart | RadarChart | BurnDownChart;

/** The chart as vectors, `width` points wide. */
export function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart, width);
    case 'radar':
      return drawRadar(chart, width);
    case 'burnDown':
      return drawBurnDown(chart, width);
  }
}
