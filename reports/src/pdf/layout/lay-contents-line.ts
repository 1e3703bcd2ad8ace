import { breakLines } from '../text/break-lines.js';
import type { Line } from '../text/break-lines.js';
import type { ContentsLine, ParagraphStyle } from './blocks.js';
import type { Flow } from './flow.js';
import { baselineIn } from './page.js';
import type { Page, StructNode } from './page.js';

/** Room kept free for the page number, in characters. */
const NUMBER_ROOM = 4;
const DOT = '.';

/** Set a line of the contents: title, dots up to the page number. A long title takes several lines; the number stands on the last. */
export function* layContentsLine(flow: Flow, { title, page, style }: ContentsLine): Generator<Page> {
  const left = style.inset?.left ?? 0;
  const width = flow.width - left;
  const room = width - NUMBER_ROOM * style.size;
  const lines = breakLines(title, { face: style.face, size: style.size, width: room });
  const node: StructNode = { type: 'TOCI', parent: flow.root };
  for (const [index, line] of lines.entries()) {
    if (!flow.fits(style.leading)) yield flow.turn();
    if (index === 0) flow.open(node);
    put(flow, line.text, line.width, left, style, node);
    if (index === lines.length - 1) putNumber(flow, line, page, left, width, style, node);
    flow.y += style.leading;
  }
  flow.close(node);
}

function putNumber(
  flow: Flow,
  { width: used }: Line,
  page: string,
  left: number,
  width: number,
  style: ParagraphStyle,
  node: StructNode,
): void {
  const [number] = breakLines(page, { face: style.face, size: style.size, width });
  const { text, width: taken } = number!; // an empty text gives a line too
  const dot = style.face.width(DOT.codePointAt(0)!) * style.size * 1.6;
  const room = width - used - taken - style.size;
  const dots = Math.max(0, Math.floor(room / dot));
  const dotted = { text: DOT.repeat(dots), width: (dots * dot) / 1.6 };
  const start = left + width - taken - style.size * 0.4 - dots * dot;
  put(flow, dotted.text, dotted.width, start, style, node, dot - dot / 1.6);
  put(flow, text, taken, left + width - taken, style, node);
}

function put(
  flow: Flow,
  text: string,
  width: number,
  x: number,
  style: ParagraphStyle,
  node: StructNode,
  spacing = 0,
): void {
  if (!text) return;
  flow.put({
    kind: 'text',
    text,
    x: flow.left + x,
    baseline: baselineIn(flow.y, style),
    width,
    spacing,
    style,
    node,
  });
}
