import type { Row, Table } from './blocks.js';
import type { Flow } from './flow.js';
import { baselineIn } from './page.js';
import type { Page, StructNode } from './page.js';
import { leastPart, setRow, splitRow } from './set-row.js';
import type { SetCell, SetRow } from './set-row.js';
import { TableFrame } from './table-frame.js';

/** A row lower than this share of a page goes to the next page whole; a higher one is split. */
const WHOLE_SHARE = 0.25;
/** Said beside a repeated number when its row goes on. */
const CONTINUED = '（续）';

/**
 * Set a table over as many pages as it takes: head repeated, long rows split, lines closed on every page.
 * @param tail height of what must stand on one page with the last row
 */
export function* layTable(flow: Flow, table: Table, tail = 0): Generator<Page> {
  const layer = new TableLayer(flow, table, tail);
  yield* layer.lay();
}

/** Height that a table needs at least to begin on a page: its head and its first row, or the first lines of a row that may be split. */
export function leastTableHeight(table: Table, pageHeight: number): number {
  const [first] = table.rows;
  const head = table.head ? setRow(table, table.head).height : 0;
  if (!first) return head;
  const set = setRow(table, first);
  return head + (isHigh(set, pageHeight) ? leastPart(set, table.style.padding.y) : set.height);
}

/** Whether a row may be split: lower ones go to the next page whole. */
function isHigh({ height }: SetRow, pageHeight: number): boolean {
  return height > WHOLE_SHARE * pageHeight;
}

/** Whole height of a table on one page. */
export function tableHeight(table: Table): number {
  return [...(table.head ? [table.head] : []), ...table.rows].reduce((sum, row) => sum + setRow(table, row).height, 0);
}

class TableLayer {
  private readonly node: StructNode;
  private readonly frame: TableFrame;
  private readonly head: SetRow | null;
  private headSeen = false;

  constructor(
    private readonly flow: Flow,
    private readonly table: Table,
    private readonly tail: number,
  ) {
    this.node = { type: 'Table', parent: flow.root };
    this.frame = new TableFrame(flow, table.style.line);
    this.head = table.head ? setRow(table, table.head) : null;
  }

  *lay(): Generator<Page> {
    const { flow } = this;
    if (!flow.atTop && !flow.fits(leastTableHeight(this.table, flow.pageHeight))) yield flow.turn();
    flow.open(this.node);
    this.putHead();
    for (const [row, next] of withNext(this.table.rows)) yield* this.layRow(setRow(this.table, row), next);
    this.frame.end(flow.y);
    flow.close(this.node);
  }

  private *layRow(set: SetRow, next: Row | undefined): Generator<Page> {
    const { flow } = this;
    const kept = this.keptAfter(set, next);
    if (!flow.fits(set.height + kept) && !this.worthSplitting(set)) yield this.turn();
    const tr = flow.open({ type: 'TR', parent: this.node });
    const nodes = set.cells.map((cell) => flow.open(cellNode(cell, tr)));
    let rest = set;
    while (!flow.fits(rest.height)) {
      const { part, rest: remaining } = splitRow(rest, flow.room, this.paddingY);
      if (remaining.height >= rest.height) break; // a page too low for a single line: set it anyway rather than never end
      this.putRow(part, nodes, rest === set);
      yield this.turn();
      rest = remaining;
    }
    this.putRow(rest, nodes, rest === set);
    for (const node of nodes) flow.close(node);
    flow.close(tr);
  }

  /** Height of what must stand on one page with a row. */
  private keptAfter({ row, height }: SetRow, next: Row | undefined): number {
    if (next) return row.keepWithNext ? leastPart(setRow(this.table, next), this.paddingY) : 0;
    return height + (this.head?.height ?? 0) + this.tail <= this.flow.pageHeight ? this.tail : 0;
  }

  private worthSplitting(set: SetRow): boolean {
    return isHigh(set, this.flow.pageHeight) && this.flow.fits(leastPart(set, this.paddingY));
  }

  private get paddingY(): number {
    return this.table.style.padding.y;
  }

  private turn(): Page {
    this.frame.end(this.flow.y);
    const page = this.flow.turn();
    this.putHead();
    return page;
  }

  private putHead(): void {
    const { flow, head } = this;
    if (!head) return;
    if (this.headSeen) return this.putRow(head, null, true);
    this.headSeen = true;
    const tr = flow.open({ type: 'TR', parent: this.node });
    const nodes = head.cells.map((cell) => flow.open(cellNode(cell, tr)));
    this.putRow(head, nodes, true);
    for (const node of nodes) flow.close(node);
    flow.close(tr);
  }

  /** @param nodes one per cell; null for a head that repeats itself */
  private putRow(set: SetRow, nodes: readonly StructNode[] | null, first: boolean): void {
    const { flow } = this;
    const top = flow.y;
    for (const [index, cell] of set.cells.entries()) {
      if (cell.cell.fill)
        flow.put({
          kind: 'fill',
          x: flow.left + cell.x,
          y: top,
          width: cell.width,
          height: set.height,
          color: cell.cell.fill,
        });
      if (!first && cell.repeat && cell.lines.length === 0) this.putLines(this.continued(cell), top, set.height, null);
      else this.putLines(cell, top, set.height, nodes?.[index] ?? null);
    }
    flow.y += set.height;
    this.frame.addRow(set, top, flow.y);
  }

  private continued(cell: SetCell): SetCell {
    const text = `${cell.cell.text}\n${CONTINUED}`;
    return setRow(this.table, { cells: [{ ...cell.cell, text }] }).cells[0]!; // one cell in, one out; it stands in the first column
  }

  private putLines(
    { lines, x, width, align, style }: SetCell,
    top: number,
    height: number,
    node: StructNode | null,
  ): void {
    const { x: paddingX, y: paddingY } = this.table.style.padding;
    const free = height - lines.length * style.leading;
    let y = top + (this.table.style.vertical === 'middle' ? free / 2 : paddingY);
    for (const line of lines) {
      const slack = width - 2 * paddingX - line.width;
      const shift = align === 'center' ? slack / 2 : align === 'right' ? slack : 0;
      const baseline = baselineIn(y, style);
      const at = this.flow.left + x + paddingX + shift;
      if (line.text)
        this.flow.put({ kind: 'text', text: line.text, x: at, baseline, width: line.width, spacing: 0, style, node });
      y += style.leading;
    }
  }
}

function cellNode({ cell }: SetCell, parent: StructNode): StructNode {
  return cell.heads ? { type: 'TH', parent, scope: cell.heads } : { type: 'TD', parent };
}

function* withNext<T>(values: Iterable<T>): Generator<readonly [T, T | undefined]> {
  let held: { value: T } | undefined;
  for (const value of values) {
    if (held) yield [held.value, value];
    held = { value };
  }
  if (held) yield [held.value, undefined];
}
