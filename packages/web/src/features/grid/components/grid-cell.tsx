import { resultNames, reviewStateNames, riskNames } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import type { ReactNode } from 'react';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import { blank } from '../model/cell.js';
import type { Cells } from '../model/cells.js';
import { appliesTo } from '../model/view.js';
import type { GridObject } from '../model/view.js';
import { WIDE_COLUMN } from './measures';

interface GridCellProps {
  t: Translate;
  lang: Language;
  cells: Cells;
  cellKey: string;
  item: Item;
  object: GridObject;
  row: number;
  column: number;
  left: number;
  width: number;
  isActive: boolean;
  isSelected: boolean;
}

/** One result: its word, and signs for what stands beside it. Colours repeat what words say. */
export function GridCell(props: GridCellProps): ReactNode {
  const { t, lang, cells, cellKey, item, object, row, column, left, width, isActive, isSelected } = props;
  const content = cells.content(cellKey);
  const server = cells.serverCell(cellKey);
  const place = {
    role: 'gridcell',
    id: `cell-${row}-${column}`,
    'aria-colindex': column + 2,
    'aria-selected': isSelected,
    className: 'grid-cell',
    'data-row': row,
    'data-column': column,
    'data-active': isActive || undefined,
    'data-wide': width >= WIDE_COLUMN || undefined,
    style: { left, width },
  } as const;
  if (content === null) {
    const blocked = !appliesTo(item, object);
    return (
      <div {...place} data-blocked={blocked || undefined}>
        <span className="visually-hidden">{t(blocked ? 'grid.cell.blocked' : 'grid.cell.open')}</span>
        {cells.edit(cellKey) ? unsaved(t) : null}
      </div>
    );
  }
  const state = cells.edit(cellKey) ? 'saved' : (server?.state ?? 'saved');
  const text = blank(content.result === 'notApplicable' ? content.reason : content.record);
  return (
    <div {...place} data-result={content.result} data-state={state}>
      <span className="grid-result">{t(`grid.short.${content.result}`)}</span>
      {/* What the signs say, for reading aids; the short word may be cut by its column. */}
      <span className="visually-hidden">{resultNames[content.result][lang]}</span>
      <span className="grid-signs">
        {content.risk ? (
          <span
            className="grid-sign"
            data-tone={content.risk}
            title={t('grid.sign.risk', { risk: riskNames[content.risk][lang] })}
          >
            {t(`grid.risk.${content.risk}`)}
          </span>
        ) : null}
        {text === null ? null : (
          <span className="grid-sign" title={t('grid.sign.record')}>
            ≡
          </span>
        )}
        {server && server.evidence > 0 ? (
          <span className="grid-sign" title={t('grid.sign.evidence', { count: server.evidence })}>
            {t('grid.sign.evidenceShort')}
          </span>
        ) : null}
        {state === 'saved' ? null : (
          <span className="grid-sign" data-tone={state} title={reviewStateNames[state][lang]}>
            {t(`grid.state.${state}`)}
          </span>
        )}
        {server?.toConfirm && !cells.edit(cellKey) ? (
          <span className="grid-sign" data-tone="confirm" title={t('grid.sign.toConfirm')}>
            ?
          </span>
        ) : null}
        {trouble(cells, cellKey, t)}
      </span>
      {width >= WIDE_COLUMN && text !== null ? <span className="grid-text">{text}</span> : null}
    </div>
  );
}

function trouble(cells: Cells, cellKey: string, t: Translate): ReactNode {
  const fault = cells.fault(cellKey);
  const conflict = fault === undefined && cells.conflict(cellKey) !== undefined;
  if (fault === undefined && !conflict) return cells.edit(cellKey) ? unsaved(t) : null;
  return (
    <span className="grid-sign" data-tone="fault" title={fault ?? t('grid.sign.conflict')}>
      {conflict ? '≠' : '!'}
    </span>
  );
}

function unsaved(t: Translate): ReactNode {
  return (
    <span className="grid-unsaved" title={t('grid.sign.unsaved')}>
      <span className="visually-hidden">{t('grid.sign.unsaved')}</span>
    </span>
  );
}
