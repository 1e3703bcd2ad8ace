import { breakLines } from '../text/break-lines.js';
import type { Line } from '../text/break-lines.js';
import type { Heading, Paragraph, ParagraphStyle } from './blocks.js';
import type { Flow } from './flow.js';
import { baselineIn } from './page.js';
import type { Page, StructNode } from './page.js';

/** Characters may move apart by so much of the type size to make both edges even; beyond that a ragged edge reads better. */
const MOST_STRETCH = 0.12;
/** Fewest lines of a paragraph left alone at the foot or at the top of a page. */
const FEWEST_LINES = 2;

/** Set a heading or a paragraph, over as many pages as it takes. */
export function* layParagraph(flow: Flow, block: Paragraph | Heading): Generator<Page> {
  const { style } = block;
  const lines = paragraphLines(flow, block);
  if (!flow.atTop) flow.y += style.before ?? 0;
  if (!flow.fits(leastHeight(lines, style, block.kind === 'heading'))) yield flow.turn();
  if (block.kind === 'heading' && block.bookmark)
    flow.put({ kind: 'bookmark', title: block.text, level: block.level, y: flow.y });
  const node = flow.open({ type: block.kind === 'heading' ? `H${block.level}` : 'P', parent: flow.root });
  for (const [index, line] of lines.entries()) {
    const left = lines.length - index;
    // one line more than fits would leave the last one alone on the next page
    const widow = left === FEWEST_LINES && lines.length > FEWEST_LINES && !flow.fits(2 * style.leading);
    if (!flow.fits(style.leading) || (widow && !flow.atTop)) yield flow.turn();
    putLine(flow, line, style, node);
    flow.y += style.leading;
  }
  flow.close(node);
  flow.y += style.after ?? 0;
}

/** Height that a paragraph needs at least to begin on a page. */
export function leastParagraphHeight(flow: Flow, block: Paragraph | Heading): number {
  const lines = paragraphLines(flow, block);
  return (block.style.before ?? 0) + leastHeight(lines, block.style, block.kind === 'heading');
}

/** Whole height of a paragraph. */
export function paragraphHeight(flow: Flow, block: Paragraph | Heading): number {
  const { before = 0, after = 0, leading } = block.style;
  return before + paragraphLines(flow, block).length * leading + after;
}

function leastHeight(lines: readonly Line[], style: ParagraphStyle, whole: boolean): number {
  const count = whole || lines.length <= FEWEST_LINES + 1 ? lines.length : FEWEST_LINES;
  return count * style.leading;
}

function paragraphLines(flow: Flow, { text, style }: Paragraph | Heading): Line[] {
  const { left = 0, right = 0 } = style.inset ?? {};
  return breakLines(text, {
    face: style.face,
    size: style.size,
    width: flow.width - left - right,
    indent: style.indent ?? 0,
  });
}

function putLine(flow: Flow, line: Line, style: ParagraphStyle, node: StructNode): void {
  if (!line.text) return;
  const { left = 0, right = 0 } = style.inset ?? {};
  const free = flow.width - left - right - line.indent - line.width;
  const shift = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0;
  flow.put({
    kind: 'text',
    text: line.text,
    x: flow.left + left + line.indent + shift,
    baseline: baselineIn(flow.y, style),
    width: line.width,
    spacing: style.align === 'justify' && !line.last ? spread(line, free, style.size) : 0,
    style,
    node,
  });
}

function spread({ text }: Line, free: number, size: number): number {
  const gaps = Array.from(text).length - 1;
  return gaps > 0 && free / gaps <= MOST_STRETCH * size ? free / gaps : 0;
}
