import { expect } from 'chai';
import fc from 'fast-check';
import { moveFrom, nextDown, onSpot, rangeOf, sizeOf, spotsOf, within } from './selection.js';
import type { Move, Spot } from './selection.js';

const bounds = { rows: 4, columns: 3 };
/** the middle column is blocked in the second row */
const isOpen = ({ row, column }: Spot): boolean => !(row === 1 && column === 1);
const go = (row: number, column: number, move: Move): number[] => {
  const spot = moveFrom({ row, column }, move, bounds, isOpen, 2);
  return [spot.row, spot.column];
};

describe('moving', () => {
  const cases: readonly [what: string, from: [number, number], move: Move, to: number[]][] = [
    ['steps down', [0, 0], 'down', [1, 0]],
    ['passes over blocked cells', [0, 1], 'down', [2, 1]],
    ['passes over blocked cells sideways', [1, 0], 'right', [1, 2]],
    ['stays at the edge', [0, 0], 'up', [0, 0]],
    ['goes to the start of the row', [2, 2], 'rowStart', [2, 0]],
    ['goes to the end of the row', [2, 0], 'rowEnd', [2, 2]],
    ['goes to the first cell', [2, 2], 'first', [0, 0]],
    ['goes to the last cell', [0, 0], 'last', [3, 2]],
    ['turns a page', [0, 0], 'pageDown', [2, 0]],
    ['turns no page beyond the end', [3, 0], 'pageDown', [3, 0]],
    ['goes on into the next row', [0, 2], 'next', [1, 0]],
    ['goes back into the row before', [1, 0], 'previous', [0, 2]],
    ['goes on past a blocked cell', [1, 0], 'next', [1, 2]],
    ['stays on the very last cell', [3, 2], 'next', [3, 2]],
  ];
  for (const [what, [row, column], move, to] of cases)
    it(what, () => {
      expect(go(row, column, move)).to.deep.equal(to);
    });

  it('never leaves the grid and never steps onto a blocked cell', () => {
    const moves: Move[] = ['up', 'down', 'left', 'right', 'next', 'previous'];
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2), fc.array(fc.constantFrom(...moves)), (row, column, list) => {
        let spot: Spot = isOpen({ row, column }) ? { row, column } : { row: 0, column: 0 };
        for (const move of list) spot = moveFrom(spot, move, bounds, isOpen, 2);
        return spot.row >= 0 && spot.row < 4 && spot.column >= 0 && spot.column < 3 && isOpen(spot);
      }),
    );
  });
});

describe('the next cell that fits', () => {
  it('is looked for down the column, then to the right, then from the start', () => {
    const fits = ({ row, column }: Spot): boolean => row === 1 && column === 0;
    expect(nextDown({ row: 2, column: 2 }, 1, bounds, fits)).to.deep.equal({ row: 1, column: 0 });
    expect(nextDown({ row: 1, column: 0 }, 1, bounds, () => false)).to.equal(null);
  });
});

describe('a range', () => {
  it('spans both corners, whichever was first', () => {
    const range = rangeOf({ active: { row: 0, column: 2 }, anchor: { row: 2, column: 1 } });
    expect(range).to.deep.equal({ top: 0, bottom: 2, left: 1, right: 2 });
    expect([sizeOf(range), spotsOf(range).length]).to.deep.equal([6, 6]);
  });

  it('stays on the screen when rows go', () => {
    expect(within(onSpot({ row: 9, column: 1 }), { rows: 2, columns: 1 }).active).to.deep.equal({ row: 1, column: 0 });
  });
});
