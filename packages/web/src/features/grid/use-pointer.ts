import { useMemo, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import type { GridController } from './grid-controller';
import { onSpot } from './model/selection.js';
import type { Spot } from './model/selection.js';

interface PointerProps {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onDoubleClick: (event: MouseEvent) => void;
}

/** Selecting with the mouse: click, Shift+click, drag; heads take whole rows and columns; a double click opens the record. A finger scrolls, and taps select. */
export function usePointer(controller: GridController): PointerProps {
  const dragging = useRef(false);
  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        const head = headOf(event.target);
        if (head) {
          selectHead(controller, head);
          return;
        }
        const spot = spotOf(event.target);
        if (!spot) return;
        const { anchor } = controller.selection;
        controller.select(event.shiftKey ? { active: spot, anchor } : onSpot(spot));
        dragging.current = event.pointerType === 'mouse';
      },
      onPointerMove(event) {
        if (!dragging.current || event.buttons === 0) return;
        const spot = spotOf(event.target);
        if (spot) controller.select({ active: spot, anchor: controller.selection.anchor });
      },
      onPointerUp() {
        dragging.current = false;
      },
      onDoubleClick(event) {
        if (spotOf(event.target)) controller.screen.edit();
      },
    }),
    [controller],
  );
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}

interface Head {
  readonly row?: number;
  readonly column?: number;
}

function headOf(target: EventTarget): Head | null {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null;
  if (!head) return null;
  const { row, column } = head.dataset;
  return {
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

function selectHead(controller: GridController, { row, column }: Head): void {
  const { rows, columns } = controller.bounds;
  if (row !== undefined) controller.select({ active: { row, column: 0 }, anchor: { row, column: columns - 1 } });
  else if (column !== undefined) controller.select({ active: { row: 0, column }, anchor: { row: rows - 1, column } });
  else controller.selectAll();
}
