import { isProblem } from '@mlps/controls';
import type { Item, Result, Risk } from '@mlps/controls';
import { advanceRule } from './advance';
import { keyOf } from './model/cell.js';
import type { Content } from './model/cell.js';
import { cellText, pasteOf, readCell, readTable, writeTable } from './model/clipboard.js';
import { leftIn } from './model/left.js';
import { neighbour } from './model/neighbour.js';
import { clear, copyOf, placesAt, planAct, setResult, setRisk } from './model/plan.js';
import type { Act, CellPlan } from './model/plan.js';
import { moveFrom, nextDown, onSpot, rangeOf, sizeOf, spotsOf, within } from './model/selection.js';
import type { Bounds, Move, Selection, Spot } from './model/selection.js';
import { appliesTo, isBlocked } from './model/view.js';
import type { GridObject, GridView, ViewChoice } from './model/view.js';
import type { Workspace } from './workspace';

/** A dialog over the grid. */
export type GridDialog =
  | { readonly kind: 'reason'; readonly spots: readonly Spot[] }
  | { readonly kind: 'preview'; readonly plan: CellPlan }
  | {
      readonly kind: 'like';
      readonly source: { readonly item: Item; readonly object: GridObject; readonly content: Content };
    }
  | { readonly kind: 'bulk' }
  | { readonly kind: 'submit' }
  | { readonly kind: 'objects' }
  | { readonly kind: 'help' }
  | { readonly kind: 'conflict'; readonly key: string };

/** What the grid says after an act, for the line below it and for reading aids. */
export type GridNews =
  | { readonly kind: 'changed'; readonly count: number; readonly skipped: number }
  | { readonly kind: 'undone' | 'redone' | 'copied' | 'confirmed'; readonly count: number }
  | {
      readonly kind:
        | 'nothingOpen'
        | 'viewDone'
        | 'allDone'
        | 'noOtherView'
        | 'noProblem'
        | 'accepted'
        | 'blocked'
        | 'nothing'
        | 'completed'
        | 'resultFirst'
        | 'pictureSaved'
        | 'pictureFailed'
        | 'confirmFailed';
    };

/** What the controller asks of the screen. */
export interface Screen {
  dialog: (dialog: GridDialog) => void;
  news: (news: GridNews) => void;
  /** put the keyboard into the record text */
  edit: () => void;
  find: () => void;
  /** show other cells */
  show: (choice: ViewChoice) => void;
  /** put the keyboard into the choice of what is shown */
  choices: () => void;
  /** put the keyboard back into the grid */
  focus: () => void;
  togglePanel: () => void;
  /** rows that one screen shows */
  pageRows: () => number;
}

/** Above this, an act is shown before it is done. */
const MOST_WITHOUT_PREVIEW = 60;

/** Every act of the grid, by whatever key, button or menu it comes. It knows the cells and the selection, and nothing of how they are drawn. */
export class GridController {
  constructor(
    readonly workspace: Workspace,
    readonly view: GridView,
    readonly screen: Screen,
    /** false while the evaluation is completed or the user may not write */
    readonly mayWrite: boolean,
    /** why the view holds what it holds */
    readonly choice: ViewChoice,
  ) {}

  get bounds(): Bounds {
    return { rows: this.view.items.length, columns: this.view.objects.length };
  }

  get selection(): Selection {
    return within(this.workspace.cursor.get(), this.bounds);
  }

  readonly isOpen = ({ row, column }: Spot): boolean => {
    const [item, object] = [this.view.items[row], this.view.objects[column]];
    return item !== undefined && object !== undefined && !isBlocked(this.workspace.cells, item, object);
  };

  keyAt({ row, column }: Spot): string | null {
    const [item, object] = [this.view.items[row], this.view.objects[column]];
    return item && object ? keyOf(object.id, item.id) : null;
  }

  select(selection: Selection): void {
    const place = within(selection, this.bounds);
    this.workspace.place.key = this.keyAt(place.active);
    this.workspace.cursor.set(place);
  }

  move(move: Move, extend: boolean): void {
    const { active, anchor } = this.selection;
    const page = Math.max(1, this.screen.pageRows() - 1);
    const to = moveFrom(active, move, this.bounds, this.isOpen, page);
    this.select(extend ? { active: to, anchor } : onSpot(to));
  }

  selectAll(): void {
    const { rows, columns } = this.bounds;
    this.select({ active: { row: rows - 1, column: columns - 1 }, anchor: { row: 0, column: 0 } });
  }

  selectColumns(): void {
    const { left, right } = rangeOf(this.selection);
    this.select({ active: { row: this.bounds.rows - 1, column: right }, anchor: { row: 0, column: left } });
  }

  selectRows(): void {
    const { top, bottom } = rangeOf(this.selection);
    this.select({ active: { row: bottom, column: this.bounds.columns - 1 }, anchor: { row: top, column: 0 } });
  }

  /** The next cell that still wants a result. */
  nextOpen(step: 1 | -1): void {
    const to = this.unanswered(step);
    if (to) this.select(onSpot(to));
    else this.screen.news({ kind: 'nothingOpen' });
  }

  private unanswered(step: 1 | -1): Spot | null {
    const { cells } = this.workspace;
    const fits = ({ row, column }: Spot): boolean => {
      const [item, object] = [this.view.items[row]!, this.view.objects[column]!]; // spots of the view
      return appliesTo(item, object) && cells.content(keyOf(object.id, item.id)) === null;
    };
    return nextDown(this.selection.active, step, this.bounds, fits);
  }

  /** Show the next security class, or the next object while one is shown. */
  turn(step: 1 | -1): void {
    const { whole, cells } = this.workspace;
    const next = neighbour(whole, cells, this.choice, step);
    if (next) this.screen.show(next);
    else this.screen.news({ kind: 'noOtherView' });
  }

  private get spots(): Spot[] {
    return spotsOf(rangeOf(this.selection));
  }

  /** Set a result on the selection; 不适用 asks for its reason first. */
  result(result: Result): void {
    if (!this.writable()) return;
    if (result === 'notApplicable') this.screen.dialog({ kind: 'reason', spots: this.spots });
    else this.carryOut(this.spots, setResult(result), result);
  }

  notApplicable(spots: readonly Spot[], reason: string): void {
    this.carryOut(spots, setResult('notApplicable', reason), 'notApplicable', true);
  }

  risk(risk: Risk | null): void {
    if (this.writable()) this.carryOut(this.spots, setRisk(risk));
  }

  clear(): void {
    if (this.writable()) this.carryOut(this.spots, clear);
  }

  /** Copy the first row of the selection, or the row above a single one, into the rest. */
  fillDown(): void {
    if (!this.writable()) return;
    const { top, bottom, left, right } = rangeOf(this.selection);
    const from = top === bottom ? top - 1 : top;
    if (from < 0) return;
    const spots = spotsOf({ top: from + 1, bottom, left, right });
    this.fill(spots, ({ column }) => ({ row: from, column }));
  }

  fillRight(): void {
    if (!this.writable()) return;
    const { top, bottom, left, right } = rangeOf(this.selection);
    const from = left === right ? left - 1 : left;
    if (from < 0) return;
    const spots = spotsOf({ top, bottom, left: from + 1, right });
    this.fill(spots, ({ row }) => ({ row, column: from }));
  }

  private fill(spots: readonly Spot[], sourceOf: (spot: Spot) => Spot): void {
    const { cells } = this.workspace;
    const places = spots.flatMap((spot) => {
      const from = sourceOf(spot);
      const content = cells.content(this.keyAt(from)!); // spots of the view
      const name = this.view.objects[from.column]?.name ?? null;
      return content === null ? [] : placesAt(this.view, [spot], copyOf(content, 'both', name));
    });
    if (places.length === 0) this.screen.news({ kind: 'nothing' });
    else this.offer(planAct(cells, places));
  }

  private carryOut(spots: readonly Spot[], act: Act, result: Result | null = null, certain = false): void {
    const plan = planAct(this.workspace.cells, placesAt(this.view, spots, act));
    // the same result set again over one that was carried along says: looked at, it still holds
    if (result !== null) this.confirm(plan.skips.filter(({ reason }) => reason === 'same').map(({ key }) => key));
    const [only] = plan.skips;
    if (spots.length === 1 && only) {
      if (only.reason === 'accepted' || only.reason === 'kind')
        this.screen.news({ kind: only.reason === 'kind' ? 'blocked' : 'accepted' });
      else if (only.reason === 'noResult') this.screen.news({ kind: 'noProblem' });
      else if (only.reason === 'same' && result !== null) this.advance(result, false);
      return;
    }
    const wasOpen = plan.changes[0]?.before === null;
    if (certain) this.apply(plan);
    else this.offer(plan);
    if (spots.length === 1 && result !== null) this.advance(result, wasOpen);
  }

  /** Do what is plain at once; show first what replaces something, leaves something out, or is much. */
  offer(plan: CellPlan): void {
    const { changes, skips } = plan;
    const replaces = changes.some(({ before }) => before !== null);
    const leavesOut = skips.some(({ reason }) => reason !== 'same');
    const single = changes.length + skips.length === 1;
    if (changes.length === 0 && !leavesOut) this.screen.news({ kind: 'nothing' });
    else if (!single && (replaces || leavesOut || changes.length > MOST_WITHOUT_PREVIEW))
      this.screen.dialog({ kind: 'preview', plan });
    else this.apply(plan);
  }

  apply({ changes, skips }: CellPlan): void {
    this.workspace.cells.change(changes);
    const skipped = skips.filter(({ reason }) => reason !== 'same').length;
    if (changes.length !== 1) this.screen.news({ kind: 'changed', count: changes.length, skipped });
    // the last open cell of what is shown: says so, and where to go on
    const filled = changes.some(({ before, content }) => before === null && content !== null);
    if (filled && this.unanswered(1) === null)
      this.screen.news({ kind: this.leftElsewhere() ? 'viewDone' : 'allDone' });
  }

  private leftElsewhere(): boolean {
    const { whole, cells } = this.workspace;
    return [...leftIn(whole, cells).values()].some((count) => count > 0);
  }

  /** Whoever fills open cells goes to the next open one, past what was copied there; whoever corrects goes to the neighbour. */
  private advance(result: Result, wasOpen: boolean): void {
    const rule = advanceRule.get();
    if (rule !== 'always' && (rule !== 'conform' || isProblem(result))) return;
    if (!wasOpen) this.goOn();
    else {
      const to = this.unanswered(1);
      if (to) this.select(onSpot(to));
    }
  }

  /** Down the column, then on at the top of the next one. */
  goOn(): void {
    const to = nextDown(this.selection.active, 1, this.bounds, this.isOpen);
    if (to) this.select(onSpot(to));
  }

  /** Begin where something is to be recorded. */
  selectFirst(): void {
    const start = { row: 0, column: 0 };
    if (this.isOpen(start)) this.select(onSpot(start));
    else {
      const to = nextDown(start, 1, this.bounds, this.isOpen);
      if (to) this.select(onSpot(to));
    }
  }

  undo(): void {
    this.goBack(this.workspace.cells.undo(), 'undone');
  }

  redo(): void {
    this.goBack(this.workspace.cells.redo(), 'redone');
  }

  private goBack(step: readonly { readonly key: string }[], kind: 'undone' | 'redone'): void {
    if (step.length === 0) this.screen.news({ kind: 'nothing' });
    else this.screen.news({ kind, count: step.length });
    const [first] = step;
    if (first) this.goTo(first.key);
  }

  /** Select a cell, if it is on the screen. */
  goTo(key: string): void {
    const spot = this.spotOf(key);
    if (spot) this.select(onSpot(spot));
  }

  /** Where a cell stands on the screen; null when it does not. */
  spotOf(key: string): Spot | null {
    const [object, item] = key.split('\u0000');
    const row = this.view.items.findIndex(({ id }) => id === item);
    const column = this.view.objects.findIndex(({ id }) => id === object);
    return row < 0 || column < 0 ? null : { row, column };
  }

  /** The selection as text for the clipboard. */
  copy(withRecord = true): string {
    const { top, bottom, left, right } = rangeOf(this.selection);
    const rows = [];
    for (let row = top; row <= bottom; row += 1)
      rows.push(spotsOf({ top: row, bottom: row, left, right }).map((spot) => this.contentAt(spot)));
    const text = writeTable(rows.map((cells) => cells.map((content) => cellText(content, withRecord))));
    const names = this.view.objects.slice(left, right + 1).map(({ name }) => name);
    this.workspace.clipboard.copied = { text, rows, names };
    this.screen.news({ kind: 'copied', count: sizeOf({ top, bottom, left, right }) });
    return text;
  }

  private contentAt(spot: Spot): Content | null {
    const key = this.keyAt(spot);
    return key === null ? null : this.workspace.cells.content(key);
  }

  /** Put a text from the clipboard into the grid: what was copied here comes back whole, a spreadsheet's table cell by cell. */
  paste(text: string): void {
    if (!this.writable()) return;
    // Some systems change the ends of lines on the way through the clipboard.
    const { copied } = this.workspace.clipboard;
    const own = copied && sameText(copied.text, text) ? copied : null;
    const table: readonly (readonly Act[])[] = own
      ? own.rows.map((row) =>
          row.map((content, n) =>
            content === null ? (before) => before : copyOf(content, 'both', own.names[n] ?? null),
          ),
        )
      : readTable(text).map((row) => row.map((cell) => pasteOf(readCell(cell))));
    const places = this.targets(table).flatMap(({ spot, act }) => placesAt(this.view, [spot], act));
    if (places.length === 0) this.screen.news({ kind: 'nothing' });
    else this.offer(planAct(this.workspace.cells, places));
  }

  /** One cell fills the whole selection; a table goes down and right from its first cell, as far as the screen's rows and columns reach. */
  private targets(table: readonly (readonly Act[])[]): { spot: Spot; act: Act }[] {
    const range = rangeOf(this.selection);
    const [first] = table[0] ?? [];
    if (table.length === 1 && table[0]?.length === 1 && first)
      return spotsOf(range).map((spot) => ({ spot, act: first }));
    return table.flatMap((row, down) =>
      row
        .map((act, across) => ({ spot: { row: range.top + down, column: range.left + across }, act }))
        .filter(({ spot }) => this.keyAt(spot) !== null),
    );
  }

  /** Ask to which like objects the active cell shall be copied. */
  like(): void {
    if (!this.writable()) return;
    const { row, column } = this.selection.active;
    const [item, object] = [this.view.items[row], this.view.objects[column]];
    const content = this.contentAt({ row, column });
    if (!item || !object || content === null) this.screen.news({ kind: 'resultFirst' });
    else this.screen.dialog({ kind: 'like', source: { item, object, content } });
  }

  /** What was carried along from the round before still holds; the selection, or these cells. */
  confirm(keys?: readonly string[]): void {
    if (!this.writable()) return;
    const { cells, confirm } = this.workspace;
    const wanted = keys ?? this.spots.map((spot) => this.keyAt(spot)).filter((key) => key !== null);
    const carried = wanted.filter((key) => cells.serverCell(key)?.toConfirm === true && !cells.edit(key));
    if (carried.length === 0) {
      if (!keys) this.screen.news({ kind: 'nothing' });
      return;
    }
    void confirm(carried).then(
      () => this.screen.news({ kind: 'confirmed', count: carried.length }),
      () => this.screen.news({ kind: 'confirmFailed' }),
    );
  }

  /** Refuses to write in a completed evaluation, and says so. */
  writable(): boolean {
    if (!this.mayWrite) this.screen.news({ kind: 'completed' });
    return this.mayWrite;
  }
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}
