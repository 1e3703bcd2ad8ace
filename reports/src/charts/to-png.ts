import { crc32, deflateSync } from 'node:zlib';
import type { Face } from '../pdf/fonts/face.js';
import type { Drawing, Shape } from './drawing.js';
import { labelOutlines, strokeOutlines } from './outlines.js';
import type { Outlines } from './outlines.js';

/** Pixels per point: sharp on paper at a fifth of the size of a photograph. */
const SCALE = 2.5;
/** Lines within a pixel row that are measured, for smooth edges. */
const SUBROWS = 4;

/** A drawing as PNG, for programs that cannot show SVG. */
export function toPng(drawing: Drawing, face: Face): Buffer {
  const canvas = new Canvas(Math.ceil(drawing.width * SCALE), Math.ceil(drawing.height * SCALE));
  for (const shape of drawing.shapes) paint(canvas, shape, face);
  return canvas.png();
}

function paint(canvas: Canvas, shape: Shape, face: Face): void {
  if (shape.kind === 'label') return canvas.fillIn(labelOutlines(shape, face), shape.color);
  if (shape.kind === 'polygon' && shape.fill) canvas.fillIn([shape.points], shape.fill);
  if (!shape.stroke) return;
  const closed = shape.kind === 'polygon' ? [...shape.points, ...shape.points.slice(0, 1)] : shape.points;
  for (const outline of strokeOutlines({ points: closed, width: shape.width ?? 1 }))
    canvas.fillIn([outline], shape.stroke);
}

/** White paper of pixels. */
class Canvas {
  private readonly pixels: Buffer;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.pixels = Buffer.alloc(width * height * 3, 0xff);
  }

  fillIn(outlines: Outlines, color: string): void {
    const edges = outlines.flatMap(edgesOf);
    if (edges.length === 0) return;
    const top = Math.max(0, Math.floor(Math.min(...edges.map(({ y1 }) => y1))));
    const bottom = Math.min(this.height, Math.ceil(Math.max(...edges.map(({ y2 }) => y2))));
    const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const cover = new Float64Array(this.width);
    for (let row = top; row < bottom; row += 1) {
      cover.fill(0);
      for (let sub = 0; sub < SUBROWS; sub += 1) this.span(edges, row + (sub + 0.5) / SUBROWS, cover);
      for (let x = 0; x < this.width; x += 1) if (cover[x]! > 0) this.blend(row * this.width + x, rgb, cover[x]!);
    }
  }

  /** What one line through the outlines covers of each pixel. */
  private span(edges: readonly Edge[], y: number, cover: Float64Array): void {
    const crossings = edges
      .filter(({ y1, y2 }) => y1 <= y && y < y2)
      .map(({ x1, y1, x2, y2, turn }) => ({ x: x1 + ((x2 - x1) * (y - y1)) / (y2 - y1), turn }))
      .sort((a, b) => a.x - b.x);
    let winding = 0;
    for (const [at, { x, turn }] of crossings.entries()) {
      winding += turn;
      const next = crossings[at + 1];
      if (winding !== 0 && next) this.cover(x, next.x, cover);
    }
  }

  private cover(from: number, to: number, cover: Float64Array): void {
    const end = Math.min(this.width, Math.ceil(to));
    for (let x = Math.max(0, Math.floor(from)); x < end; x += 1)
      cover[x]! += Math.max(0, Math.min(to, x + 1) - Math.max(from, x)) / SUBROWS;
  }

  private blend(pixel: number, rgb: readonly number[], share: number): void {
    const part = Math.min(1, share);
    for (const [channel, value] of rgb.entries()) {
      const at = pixel * 3 + channel;
      this.pixels[at] = Math.round(this.pixels[at]! * (1 - part) + value * part);
    }
  }

  png(): Buffer {
    const rows = Buffer.alloc((this.width * 3 + 1) * this.height);
    for (let row = 0; row < this.height; row += 1)
      this.pixels.copy(rows, row * (this.width * 3 + 1) + 1, row * this.width * 3, (row + 1) * this.width * 3);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 2], 8); // eight bits of red, green and blue
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** A piece of an outline in pixels, from top to bottom; `turn` tells which way round it went. */
interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly turn: 1 | -1;
}

function edgesOf(outline: Outlines[number]): Edge[] {
  return outline.flatMap(([ax, ay], at): Edge[] => {
    const [bx, by] = outline[(at + 1) % outline.length]!; // around
    const [x1, y1, x2, y2] = [ax * SCALE, ay * SCALE, bx * SCALE, by * SCALE];
    if (y1 === y2) return [];
    return y1 < y2 ? [{ x1, y1, x2, y2, turn: 1 }] : [{ x1: x2, y1: y2, x2: x1, y2: y1, turn: -1 }];
  });
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
