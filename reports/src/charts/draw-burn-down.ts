import { label, line, palette } from './drawing.js';
import type { Drawing, Point, Shape } from './drawing.js';

/** Open items over time; the line falls as they are settled. */
export interface BurnDownChart {
  readonly type: 'burnDown';
  readonly title: string;
  /** in order of time; `open` at the end of that day */
  readonly points: readonly { readonly date: string; readonly open: number }[];
  /** day by which all should be settled */
  readonly deadline?: string | null;
}

const [LEFT, RIGHT, TOP, FOOT, HEIGHT] = [34, 24, 16, 24, 150] as const;
const DAY = 86_400_000;

/** Draw open items as steps over the days, with the straight line towards the deadline beside it. */
export function drawBurnDown(chart: BurnDownChart, width: number): Drawing {
  const { points, deadline } = chart;
  const days = [...points.map(({ date }) => dayOf(date)), ...(deadline ? [dayOf(deadline)] : [])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...points.map(({ open }) => open));
  const x = (day: number): number => LEFT + ((width - LEFT - RIGHT) * (day - first)) / Math.max(1, last - first);
  const y = (open: number): number => HEIGHT - FOOT - ((HEIGHT - TOP - FOOT) * open) / most;
  const steps = points.flatMap(({ date, open }, index): Point[] => {
    const before = points[index - 1];
    const here = x(dayOf(date));
    return before ? [[here, y(before.open)], [here, y(open)]] : [[here, y(open)]]; // prettier-ignore
  });
  const shapes = [...grid(most, width, y), ...ideal(chart, x, y), line(steps, palette.main, 1.6)];
  return { width, height: HEIGHT, shapes: [...shapes, ...dates(chart, x)], alt: altOf(chart) };
}

function grid(most: number, width: number, y: (open: number) => number): Shape[] {
  const step = Math.max(1, Math.ceil(most / 4));
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return marks.flatMap((mark) => [
    line([[LEFT, y(mark)], [width - RIGHT, y(mark)]]), // prettier-ignore
    label(String(mark), LEFT - 5, y(mark), { anchor: 'end', size: 8, color: palette.faint }),
  ]);
}

function ideal({ points, deadline }: BurnDownChart, x: (day: number) => number, y: (open: number) => number): Shape[] {
  const [start] = points;
  if (!start || !deadline) return [];
  const ends: Point[] = [[x(dayOf(start.date)), y(start.open)], [x(dayOf(deadline)), y(0)]]; // prettier-ignore
  return [line(ends, palette.faint, 0.8, 3)];
}

function dates({ points, deadline }: BurnDownChart, x: (day: number) => number): Shape[] {
  const ends = [points[0]?.date, deadline ?? points.at(-1)?.date].flatMap((date) => (date ? [date] : []));
  return ends.map((date, index) =>
    label(index > 0 && deadline ? `期限 ${date}` : date, x(dayOf(date)), HEIGHT - 10, {
      anchor: index === 0 ? 'start' : 'end',
      size: 8,
      color: palette.faint,
    }),
  );
}

function altOf({ title, points, deadline }: BurnDownChart): string {
  const told = points.map(({ date, open }) => `${date}未完成${open}`);
  return `${title}：${told.join('；')}${deadline ? `；期限${deadline}` : ''}`;
}

function dayOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY;
}
