import type { Item } from '@mlps/controls';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { keyOf } from '../model/cell.js';
import type { Cells } from '../model/cells.js';
import type { GridView } from '../model/view.js';
import { useItemCells } from '../use-cells';
import { GridCell } from './grid-cell';
import { HEAD_WIDTH, ROW_HEIGHT } from './measures';

interface GridRowProps {
  cells: Cells;
  view: GridView;
  row: number;
  top: number;
  first: number;
  last: number;
  width: number;
  /** active column, -1 in other rows */
  active: number;
  /** selected columns, `left-right`, empty for none */
  selected: string;
}

/** One item and its cells. It watches its own cells; what happens in other rows does not draw it again. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { cells, view, row, top, first, last, width, active, selected } = props;
  // asked once for the whole row: its cells are many
  const { t, lang } = useMessages();
  const item = view.items[row]!; // rows of the view
  useItemCells(cells, item.id);
  const [left, right] = selected === '' ? [1, 0] : selected.split('-').map(Number);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="grid-row"
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
    >
      <ItemHead item={item} row={row} isActive={active >= 0} />
      {view.objects.slice(first, last + 1).map((object, n) => {
        const column = first + n;
        return (
          <GridCell
            key={object.id}
            t={t}
            lang={lang}
            cells={cells}
            cellKey={keyOf(object.id, item.id)}
            item={item}
            object={object}
            row={row}
            column={column}
            left={HEAD_WIDTH + column * width}
            width={width}
            isActive={column === active}
            isSelected={column >= left! && column <= right!}
          />
        );
      })}
    </div>
  );
});

function ItemHead({ item, row, isActive }: { item: Item; row: number; isActive: boolean }): ReactNode {
  const { lang } = useMessages();
  const zh = lang === 'zh';
  const statement = zh ? item.statementZh : item.statementEn;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className="grid-item"
      data-head="row"
      data-row={row}
      data-selected={isActive}
      title={`${item.id} ${statement}`}
      style={{ width: HEAD_WIDTH }}
    >
      <span className="grid-item-point">
        {zh ? item.pointZh : item.pointEn} {item.clause} {item.letter}
      </span>
      <span className="grid-item-text">{statement}</span>
    </div>
  );
}
