import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { pictureOf } from '../paste-picture';
import { savePicture } from '../paste-picture';
import { runKey } from '../run-key';
import { rangeOf } from '../model/selection.js';
import type { Range } from '../model/selection.js';
import type { GridView } from '../model/view.js';
import { useSelection } from '../use-cells';
import { useFollow } from '../use-follow';
import { usePointer } from '../use-pointer';
import { useSize } from '../use-size';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { COLUMN_WIDTH, HEAD_HEIGHT, HEAD_WIDTH, ROW_HEIGHT } from './measures';

interface GridTableProps {
  controller: GridController;
  view: GridView;
  gridRef: RefObject<HTMLDivElement | null>;
}

const ROWS_AROUND = 4;
const COLUMNS_AROUND = 1;

/** Items down, objects across; only what is on the screen is in the page. The grid itself holds the focus and names its active cell. */
export function GridTable({ controller, view, gridRef }: GridTableProps): ReactNode {
  const { t } = useMessages();
  const { cells, cursor } = controller.workspace;
  useSelection(cursor);
  const { active } = controller.selection;
  const range = rangeOf(controller.selection);
  const size = useSize(gridRef);
  const width = columnWidth(view.objects.length, size.width);
  // The library keeps its state outside of React; what it gives is read anew with every drawing.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: view.items.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_AROUND,
    paddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: view.objects.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => width,
    overscan: COLUMNS_AROUND,
    paddingStart: HEAD_WIDTH,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    columns.measure();
  }, [columns, width]);
  useFollow(gridRef, active, width, size);
  useEffect(() => gridRef.current?.focus(), [gridRef]);
  const [focused, setFocused] = useState(false);
  const pointer = usePointer(controller);
  const shown = columns.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? -1];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (runKey(controller, event.nativeEvent)) event.preventDefault();
  };
  return (
    <div
      ref={gridRef}
      className="grid-scroll"
      role="grid"
      tabIndex={0}
      aria-label={t('grid.label')}
      aria-rowcount={view.items.length + 1}
      aria-colcount={view.objects.length + 1}
      aria-multiselectable="true"
      aria-readonly={!controller.mayWrite}
      aria-activedescendant={`cell-${active.row}-${active.column}`}
      data-focused={focused}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
      onCopy={(event) => {
        onCopy(event, controller);
      }}
      onPaste={(event) => {
        onPaste(event, controller);
      }}
      {...pointer}
    >
      <div
        className="grid-sheet"
        role="presentation"
        style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }}
      >
        <div role="rowgroup" className="grid-head-group">
          <GridHead view={view} first={first} last={last} width={width} range={range} />
        </div>
        <div role="rowgroup">
          {rows.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={view.items[index]!.id}
              cells={cells}
              view={view}
              row={index}
              top={start}
              first={first}
              last={last}
              width={width}
              active={index === active.row ? active.column : -1}
              selected={selectedIn(range, index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function columnWidth(objects: number, gridWidth: number): number {
  return Math.max(COLUMN_WIDTH, Math.floor((gridWidth - HEAD_WIDTH) / Math.max(1, objects)));
}

/** The selected columns of a row as one word, so that rows that stay the same need no new drawing. */
function selectedIn({ top, bottom, left, right }: Range, row: number): string {
  return row < top || row > bottom ? '' : `${left}-${right}`;
}

function onCopy(event: ClipboardEvent, controller: GridController): void {
  event.preventDefault();
  event.clipboardData.setData('text/plain', controller.copy());
}

function onPaste(event: ClipboardEvent, controller: GridController): void {
  event.preventDefault();
  const picture = pictureOf(event.clipboardData);
  if (picture) void savePicture(controller, picture);
  else controller.paste(event.clipboardData.getData('text/plain'));
}
