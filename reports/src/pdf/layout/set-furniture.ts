import { breakLines } from '../text/break-lines.js';
import type { FurnitureText, TextStyle } from './blocks.js';
import { baselineIn } from './page.js';
import type { DrawItem, Page } from './page.js';

type TextItem = Extract<DrawItem, { kind: 'text' }>;
type LineItem = Extract<DrawItem, { kind: 'line' }>;

/** Least room between two running texts on one line, in points. */
const GAP = 18;
const BLACK = '#000000';

/** Set the running lines of a page; a text on the left gives way to one on the right. */
export function setFurniture(page: Page, pages: number): { items: TextItem[]; lines: LineItem[] } {
  const { template, number } = page;
  const texts = template.furniture?.(number, pages) ?? [];
  const { left, right } = template.margins;
  const width = template.width - left - right;
  const items = texts.map((text) => setText(text, texts, left, width));
  const lines = texts.flatMap(({ ruleY, style }): LineItem[] =>
    ruleY === undefined
      ? []
      : [{ kind: 'line', from: [left, ruleY], to: [left + width, ruleY], width: 0.5, color: style.color ?? BLACK }],
  );
  return { items, lines };
}

function setText(one: FurnitureText, all: readonly FurnitureText[], left: number, width: number): TextItem {
  const { style, y, align } = one;
  const beside = align === 'left' ? all.filter((other) => other !== one && other.y === y && other.text) : [];
  const taken = beside.reduce((sum, other) => sum + GAP + lineOf(other.text, other.style, width).width, 0);
  const line = lineOf(one.text, style, width - taken);
  const free = width - line.width;
  const x = left + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
  return {
    kind: 'text',
    text: line.text,
    x,
    baseline: baselineIn(y, style),
    width: line.width,
    spacing: 0,
    style,
    node: null,
  };
}

/** A text on one line, cut with an ellipsis where it is too long. */
function lineOf(text: string, style: TextStyle, width: number): { text: string; width: number } {
  const whole = breakLines(text, { ...style, width: Infinity })[0]!; // an empty text gives a line too
  if (whole.width <= width) return whole;
  const room = width - style.face.width(0x2026) * style.size;
  const cut = breakLines(text, { ...style, width: Math.max(room, style.size) })[0]!;
  return breakLines(`${cut.text}…`, { ...style, width: Infinity })[0]!;
}
