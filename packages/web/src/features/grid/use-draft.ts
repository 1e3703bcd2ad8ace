import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Content } from './model/cell.js';
import { isWhole, placeOf, sameContent } from './model/cell.js';
import type { Cells } from './model/cells.js';
import { useItemCells } from './use-cells';

const PAUSE_MS = 500;

interface Draft {
  readonly content: Content | null;
  readonly change: (next: Content) => void;
  /** hand over what was typed, now */
  readonly settle: () => void;
}

/** The content of a cell while it is typed: it reaches the cell at each pause, and follows what comes from elsewhere unless something was typed since. */
export function useDraft(cells: Cells, cellKey: string): Draft {
  useItemCells(cells, placeOf(cellKey).item);
  const stored = cells.content(cellKey);
  const [typed, setTyped] = useState<Content | null>(null);
  const pending = useRef<Content | null>(null);
  const going = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = (): void => {
    clearTimeout(timer.current);
    const next = pending.current;
    if (!next || !isWhole(next)) return;
    pending.current = null;
    if (!sameContent(next, cells.content(cellKey))) {
      cells.change([{ key: cellKey, content: next }], going.current);
      going.current = true;
    }
    setTyped(null);
  };
  const latest = useRef(settle);
  useLayoutEffect(() => {
    latest.current = settle;
  });
  useEffect(() => () => latest.current(), []);
  return {
    content: typed ?? stored,
    change(next) {
      pending.current = next;
      setTyped(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        latest.current();
      }, PAUSE_MS);
    },
    settle,
  };
}
