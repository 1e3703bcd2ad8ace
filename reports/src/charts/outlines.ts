import type { Face } from '../pdf/fonts/face.js';
import { substituteGlyphs } from '../pdf/fonts/substitute-glyphs.js';
import type { Label, Point, Polygon, Polyline } from './drawing.js';

/** Closed outlines that are filled together; where they overlap the same way round, they stay filled. */
export type Outlines = readonly (readonly Point[])[];

/** Letters stand so far below the middle of a label, as a share of their size. */
const MIDDLE = 0.36;
/** Straight pieces that stand for one curve. */
const PIECES = 6;

/** The outlines of a label's letters. */
export function labelOutlines({ text, x, y, size, anchor }: Label, face: Face): Outlines {
  const letters = Array.from(substituteGlyphs(text, face), (character) => character.codePointAt(0)!); // never an empty character
  const width = letters.reduce((sum, letter) => sum + face.width(letter) * size, 0);
  let left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const scale = size / face.font.unitsPerEm;
  return letters.flatMap((letter) => {
    const { commands } = face.font.glyphForCodePoint(letter).path;
    const start = left;
    left += face.width(letter) * size;
    return flatten(commands).map((outline) =>
      outline.map(([px, py]): Point => [start + px * scale, y + MIDDLE * size - py * scale]),
    );
  });
}

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

/** A glyph's curves as straight pieces. */
function flatten(commands: readonly Command[]): Point[][] {
  const outlines: Point[][] = [];
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, at): Point => [args[2 * at]!, args[2 * at + 1]!]);
    if (command === 'moveTo') outlines.push(points);
    else if (command !== 'closePath') {
      const outline = outlines.at(-1)!; // a path begins with a move
      outline.push(...curve([outline.at(-1)!, ...points]));
    }
  }
  return outlines;
}

/** Points on a Bézier curve of any degree, by repeated halfway construction; a straight line is its own end. */
function curve(controls: readonly Point[]): Point[] {
  if (controls.length === 2) return [controls[1]!];
  return Array.from({ length: PIECES }, (_, at) => pointAt(controls, (at + 1) / PIECES));
}

function pointAt(controls: readonly Point[], share: number): Point {
  if (controls.length === 1) return controls[0]!;
  const next = controls.slice(1).map(([x, y], at): Point => {
    const [fromX, fromY] = controls[at]!; // one shorter than the controls
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return pointAt(next, share);
}

/** A stroked line as thin rectangles. */
export function strokeOutlines({ points, width }: Pick<Polyline | Polygon, 'points' | 'width'>): Outlines {
  const half = (width ?? 1) / 2;
  return points.slice(1).map(([x2, y2], at): Point[] => {
    const [x1, y1] = points[at]!; // one shorter than the points
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [dx, dy] = [((x2 - x1) / length) * half, ((y2 - y1) / length) * half];
    return [
      [x1 - dy, y1 + dx],
      [x2 - dy, y2 + dx],
      [x2 + dy, y2 - dx],
      [x1 + dy, y1 - dx],
    ];
  });
}
