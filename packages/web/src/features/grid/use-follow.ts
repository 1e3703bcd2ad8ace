import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { HEAD_HEIGHT, HEAD_WIDTH, ROW_HEIGHT } from './components/measures';
import type { Spot } from './model/selection.js';
import type { Size } from './use-size';

interface Place {
  readonly top: number;
  readonly left: number;
}

/**
 * Scroll with the active cell, just as far as it needs. All sizes are known and the place is remembered: asking the element where it stands would make the browser lay
 * the page out in the middle of each key.
 */
export function useFollow(gridRef: RefObject<HTMLDivElement | null>, active: Spot, width: number, size: Size): void {
  const place = useRef<Place>({ top: 0, left: 0 });
  useEffect(() => {
    const grid = gridRef.current;
    if (!grid) return;
    const onScroll = (): void => {
      place.current = { top: grid.scrollTop, left: grid.scrollLeft };
    };
    grid.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      grid.removeEventListener('scroll', onScroll);
    };
  }, [gridRef]);
  useLayoutEffect(() => {
    const grid = gridRef.current;
    if (!grid || size.height === 0) return;
    const { top, left } = inView(place.current, active, width, size);
    if (top !== place.current.top) grid.scrollTop = top;
    if (left !== place.current.left) grid.scrollLeft = left;
    place.current = { top, left };
  }, [gridRef, active, width, size]);
}

/** Where the grid must stand to show a cell, moved as little as can be. */
function inView({ top, left }: Place, { row, column }: Spot, width: number, size: Size): Place {
  return {
    top: nearest(top, row * ROW_HEIGHT, ROW_HEIGHT, size.height - HEAD_HEIGHT),
    left: nearest(left, column * width, width, size.width - HEAD_WIDTH),
  };
}

function nearest(at: number, start: number, length: number, room: number): number {
  if (start < at) return start;
  return start + length > at + room ? start + length - room : at;
}
