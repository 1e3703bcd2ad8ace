import type { Label, Shape } from '../../charts/drawing.js';
import type { Face } from '../fonts/face.js';
import { breakLines } from '../text/break-lines.js';
import type { Figure, Picture } from './blocks.js';
import type { Flow } from './flow.js';
import type { DrawItem, Page, StructNode } from './page.js';

/** Letters of a label stand so far below its middle, as a share of their size. */
const MIDDLE = 0.36;

/** Set a chart in the middle of the line, on one page. */
export function* layFigure(flow: Flow, { drawing, face }: Figure): Generator<Page> {
  if (!flow.atTop && !flow.fits(drawing.height)) yield flow.turn();
  const node = flow.open({ type: 'Figure', parent: flow.root, alt: drawing.alt });
  const left = flow.left + (flow.width - drawing.width) / 2;
  for (const shape of drawing.shapes) flow.put(drawItem(shape, left, flow.y, face, node));
  flow.close(node);
  flow.y += drawing.height;
}

function drawItem(shape: Shape, left: number, top: number, face: Face, node: StructNode): DrawItem {
  if (shape.kind === 'label') return labelItem(shape, left, top, face, node);
  const points = shape.points.map(([x, y]) => [left + x, top + y] as const);
  const { kind: _kind, points: _points, ...look } = shape;
  return { kind: 'path', points, closed: shape.kind === 'polygon', ...look, node };
}

function labelItem(
  { text, x, y, size, anchor, color }: Label,
  left: number,
  top: number,
  face: Face,
  node: StructNode,
): DrawItem {
  const style = { face, size, leading: size, color };
  const [line] = breakLines(text, { face, size, width: Infinity });
  const { text: shown, width } = line!; // an empty text gives a line too
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const baseline = top + y + MIDDLE * size;
  return { kind: 'text', text: shown, x: left + x - shift, baseline, width, spacing: 0, style, node };
}

/** Set a picture. */
export function* layPicture(flow: Flow, { png, width, height, align, alt }: Picture): Generator<Page> {
  if (!flow.atTop && !flow.fits(height)) yield flow.turn();
  const node = flow.open({ type: 'Figure', parent: flow.root, alt });
  const x = flow.left + (align === 'center' ? (flow.width - width) / 2 : 0);
  flow.put({ kind: 'image', png, x, y: flow.y, width, height, node });
  flow.close(node);
  flow.y += height;
}
