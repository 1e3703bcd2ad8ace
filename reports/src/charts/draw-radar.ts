import { label, line, palette } from './drawing.js';
import type { Drawing, Point, Shape } from './drawing.js';

/** How much of each axis is reached; `of` 0 means that the axis does not apply. */
export interface RadarChart {
  readonly type: 'radar';
  readonly title: string;
  readonly axes: readonly { readonly name: string; readonly reached: number; readonly of: number }[];
}

const RADIUS = 84;
const RINGS = [0.25, 0.5, 0.75, 1] as const;

/** Draw a radar: the outermost ring is everything reached. Axes that do not apply stay bare and are left out of the area. */
export function drawRadar(chart: RadarChart, width: number): Drawing {
  const height = 2 * RADIUS + 64;
  const centre: Point = [width / 2, height / 2];
  const at = (index: number, share: number): Point => {
    const angle = (2 * Math.PI * index) / chart.axes.length - Math.PI / 2;
    return [centre[0] + Math.cos(angle) * RADIUS * share, centre[1] + Math.sin(angle) * RADIUS * share];
  };
  const rings = RINGS.map((ring) => line(closed(chart.axes.map((_, index) => at(index, ring)))));
  const spokes = chart.axes.map((_, index) => line([centre, at(index, 1)]));
  const counted = chart.axes.flatMap(({ reached, of }, index) => (of > 0 ? [at(index, reached / of)] : []));
  const area: Shape = { kind: 'polygon', points: counted, fill: palette.wash, stroke: palette.main, width: 1.2 };
  const grid = [...rings, ...spokes];
  const labels = chart.axes.flatMap((axis, index) => axisLabels(axis, at(index, 1.1), centre));
  return { width, height, shapes: [area, ...grid, ...labels], alt: altOf(chart) };
}

function axisLabels({ name, reached, of }: RadarChart['axes'][number], [x, y]: Point, centre: Point): Shape[] {
  const aside = x - centre[0];
  const anchor = Math.abs(aside) < 8 ? 'middle' : aside > 0 ? 'start' : 'end';
  const up = anchor === 'middle' && y < centre[1] ? -8 : 0;
  const told = of > 0 ? `${reached}/${of}` : '不适用';
  return [
    label(name, x, y - 4 + up, { anchor }),
    label(told, x, y + 7 + up, { anchor, size: 8, color: palette.faint }),
  ];
}

function closed(points: readonly Point[]): Point[] {
  return [...points, ...points.slice(0, 1)];
}

function altOf({ title, axes }: RadarChart): string {
  return `${title}：${axes.map(({ name, reached, of }) => (of > 0 ? `${name}${reached}/${of}` : `${name}不适用`)).join('；')}`;
}
