/** A place on the screen, by row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the other corner of the range. */
export interface Selection {
  readonly active: Spot;
  readonly anchor: Spot;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/** First and last row and column of a range, both included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function sizeOf({ top, bottom, left, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Every spot of a range, row by row. */
export function spotsOf({ top, bottom, left, right }: Range): Spot[] {
  const spots = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots;
}

export const onSpot = (spot: Spot): Selection => ({ active: spot, anchor: spot });

/** Keep a selection on the screen when rows or columns went. */
export function within({ active, anchor }: Selection, bounds: Bounds): Selection {
  const clamp = ({ row, column }: Spot): Spot => ({
    row: Math.max(0, Math.min(row, bounds.rows - 1)),
    column: Math.max(0, Math.min(column, bounds.columns - 1)),
  });
  return { active: clamp(active), anchor: clamp(anchor) };
}

const steps: Readonly<Partial<Record<Move, readonly [down: number, across: number]>>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/**
 * Where a key leads from a spot. Single steps pass over blocked cells; when nothing open lies that way, the spot stays.
 * @param page rows that one screen shows
 */
export function moveFrom(spot: Spot, move: Move, bounds: Bounds, isOpen: (spot: Spot) => boolean, page: number): Spot {
  const step = steps[move];
  if (step) return walk(spot, step, bounds, isOpen) ?? spot;
  const { rows, columns } = bounds;
  switch (move) {
    case 'rowStart':
      return { ...spot, column: 0 };
    case 'rowEnd':
      return { ...spot, column: columns - 1 };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: rows - 1, column: columns - 1 };
    case 'pageUp':
      return { ...spot, row: Math.max(0, spot.row - page) };
    case 'pageDown':
      return { ...spot, row: Math.min(rows - 1, spot.row + page) };
    default:
      return walkLines(spot, move === 'next' ? 1 : -1, bounds, isOpen) ?? spot;
  }
}

function walk(
  spot: Spot,
  [down, across]: readonly [number, number],
  { rows, columns }: Bounds,
  isOpen: (spot: Spot) => boolean,
): Spot | null {
  for (
    let at = { row: spot.row + down, column: spot.column + across };
    at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns;
    at = { row: at.row + down, column: at.column + across }
  )
    if (isOpen(at)) return at;
  return null;
}

/** Along the row, then into the next one, as Tab does. */
function walkLines(spot: Spot, step: 1 | -1, bounds: Bounds, isOpen: (spot: Spot) => boolean): Spot | null {
  const { rows, columns } = bounds;
  const last = rows * columns - 1;
  for (let n = spot.row * columns + spot.column + step; n >= 0 && n <= last; n += step) {
    const at = { row: Math.floor(n / columns), column: n % columns };
    if (isOpen(at)) return at;
  }
  return null;
}

/** The next spot down the column, then in the columns to the right, then from the beginning; null when there is none. */
export function nextDown(spot: Spot, step: 1 | -1, bounds: Bounds, fits: (spot: Spot) => boolean): Spot | null {
  const { rows, columns } = bounds;
  const total = rows * columns;
  const start = spot.column * rows + spot.row;
  for (let count = 1; count <= total; count += 1) {
    const n = (start + step * count + total * 2) % total;
    const at = { row: n % rows, column: Math.floor(n / rows) };
    if (fits(at)) return at;
  }
  return null;
}
