import type { TableStyle } from './blocks.js';
import type { Flow } from './flow.js';
import type { SetRow } from './set-row.js';

/** Draws the lines of a table; upright lines go through as many rows as they can, which keeps the file small. */
export class TableFrame {
  /** where an upright line began that is not drawn yet, by its place */
  private readonly upright = new Map<number, number>();
  private begun = false;

  constructor(
    private readonly flow: Flow,
    private readonly line: TableStyle['line'],
  ) {}

  /** Frame one row, or the part of a row that stands on this page. */
  addRow(set: SetRow, top: number, bottom: number): void {
    if (!this.line) return;
    const width = Math.max(...set.cells.map((cell) => cell.x + cell.width));
    if (!this.begun) this.across(top, width);
    this.begun = true;
    const edges = new Set([0, ...set.cells.map((cell) => cell.x + cell.width)]);
    for (const [x, start] of this.upright) if (!edges.has(x)) this.endUpright(x, start, top);
    for (const x of edges) if (!this.upright.has(x)) this.upright.set(x, top);
    this.across(bottom, width);
  }

  /** The table ends on this page at this height. */
  end(bottom: number): void {
    for (const [x, start] of this.upright) this.endUpright(x, start, bottom);
    this.begun = false;
  }

  private across(y: number, width: number): void {
    this.draw([0, y], [width, y]);
  }

  private endUpright(x: number, start: number, bottom: number): void {
    this.draw([x, start], [x, bottom]);
    this.upright.delete(x);
  }

  private draw([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
    const { left } = this.flow;
    const { width, color } = this.line!; // nothing is framed without a line
    this.flow.put({ kind: 'line', from: [left + x1, y1], to: [left + x2, y2], width, color });
  }
}
