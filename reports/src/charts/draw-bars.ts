import { box, label, line, palette, roughWidth } from './drawing.js';
import type { Drawing, Shape } from './drawing.js';

type Color = keyof typeof palette;

/** Lying bars, one per category, each made of parts that stand one after the other. */
export interface BarChart {
  readonly type: 'bars';
  readonly title: string;
  /** names and colours of the parts */
  readonly parts: readonly { readonly name: string; readonly color: Color }[];
  /** one count per part; `told` stands behind the bar, the sum when left out */
  readonly bars: readonly { readonly name: string; readonly counts: readonly number[]; readonly told?: string }[];
}

const ROW = 17;
const BAR = 10;
const LEGEND = 22;
const TOLD = 52;
const SIZE = 9;

/** Draw lying bars in one scale: the longest fills the room. */
export function drawBars(chart: BarChart, width: number): Drawing {
  const left = Math.min(width * 0.4, Math.max(...chart.bars.map(({ name }) => roughWidth(name, SIZE)), 0) + 8);
  const most = Math.max(1, ...chart.bars.map(({ counts }) => sum(counts)));
  const scale = (width - left - TOLD) / most;
  const height = LEGEND + chart.bars.length * ROW + 6;
  const rows = chart.bars.flatMap((bar, index) => barShapes(bar, chart, left, LEGEND + index * ROW, scale));
  const axis = line(
    [
      [left, LEGEND - 2],
      [left, height - 4],
    ],
    palette.faint,
  );
  return { width, height, shapes: [...legend(chart, left), ...rows, axis], alt: altOf(chart) };
}

function barShapes(
  { name, counts, told }: BarChart['bars'][number],
  { parts }: BarChart,
  left: number,
  top: number,
  scale: number,
): Shape[] {
  let x = left;
  const filled = counts.flatMap((count, index): Shape[] => {
    const part = box(x, top + (ROW - BAR) / 2, count * scale, BAR, palette[parts[index]!.color]); // one count per part
    x += count * scale;
    return count > 0 ? [part] : [];
  });
  const middle = top + ROW / 2;
  return [
    label(name, left - 6, middle, { anchor: 'end' }),
    ...filled,
    label(told ?? String(sum(counts)), x + 4, middle, { color: palette.faint }),
  ];
}

function legend({ parts }: BarChart, left: number): Shape[] {
  let x = left;
  return parts.flatMap(({ name, color }) => {
    const shapes = [box(x, 5, 8, 8, palette[color]), label(name, x + 12, 9)];
    x += 12 + roughWidth(name, SIZE) + 14;
    return shapes;
  });
}

function altOf({ title, parts, bars }: BarChart): string {
  const told = bars.map(
    ({ name, counts, told }) =>
      `${name}${told ?? counts.map((count, index) => `${parts[index]!.name}${count}`).join('、')}`,
  );
  return `${title}：${told.join('；')}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
