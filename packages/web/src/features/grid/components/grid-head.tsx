import { kindName } from '@mlps/controls';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { Range } from '../model/selection.js';
import type { GridView } from '../model/view.js';
import { HEAD_HEIGHT, HEAD_WIDTH } from './measures';

interface GridHeadProps {
  view: GridView;
  /** first and last column that are drawn */
  first: number;
  last: number;
  width: number;
  range: Range;
}

/** Names of the objects above their columns. */
export const GridHead = memo(function GridHead({ view, first, last, width, range }: GridHeadProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <div role="row" aria-rowindex={1} className="grid-head" style={{ height: HEAD_HEIGHT }}>
      <div role="columnheader" aria-colindex={1} className="grid-corner" data-head="all" style={{ width: HEAD_WIDTH }}>
        {t('grid.corner', { items: view.items.length, objects: view.objects.length })}
      </div>
      {view.objects.slice(first, last + 1).map(({ id, name, kind }, n) => {
        const column = first + n;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={column + 2}
            className="grid-object"
            data-head="column"
            data-column={column}
            data-selected={column >= range.left && column <= range.right}
            title={`${name} · ${kindName(kind, lang)}`}
            style={{ left: HEAD_WIDTH + column * width, width }}
          >
            <span>{name}</span>
          </div>
        );
      })}
    </div>
  );
});
