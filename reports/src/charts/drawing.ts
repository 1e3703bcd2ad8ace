/** A place in a drawing, in points from its upper left corner. */
export type Point = readonly [x: number, y: number];

export interface Polygon {
  readonly kind: 'polygon';
  readonly points: readonly Point[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

export interface Polyline {
  readonly kind: 'polyline';
  readonly points: readonly Point[];
  readonly stroke: string;
  readonly width: number;
  readonly dash?: number;
}

/** A text on one line; `y` is its middle. */
export interface Label {
  readonly kind: 'label';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
}

export type Shape = Polygon | Polyline | Label;

/** A chart as vectors: PDF draws it as paths, Word gets it as a picture. Sizes in points, colours as `#rrggbb`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** what it shows, in words, for those who cannot see it */
  readonly alt: string;
}

/** Colours that stay apart in grey print too. */
export const palette = {
  ink: '#222222',
  faint: '#666666',
  grid: '#c8c8c8',
  main: '#2f5f98',
  wash: '#c9d8ea',
  high: '#a61c1c',
  medium: '#d98324',
  low: '#e8c35a',
  unrated: '#9aa3ad',
  good: '#4b8b5a',
} as const;

export function box(x: number, y: number, width: number, height: number, fill: string): Polygon {
  return {
    kind: 'polygon',
    points: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
  };
}

export function label(
  text: string,
  x: number,
  y: number,
  look: Partial<Pick<Label, 'size' | 'anchor' | 'color'>> = {},
): Label {
  return { kind: 'label', text, x, y, size: 9, anchor: 'start', color: palette.ink, ...look };
}

export function line(points: readonly Point[], stroke: string = palette.grid, width = 0.5, dash?: number): Polyline {
  return { kind: 'polyline', points, stroke, width, ...(dash === undefined ? {} : { dash }) };
}

/** Width of a text, near enough to leave room for it: a Chinese character is as wide as its size. */
export function roughWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? size : size * 0.56), 0);
}
