import { reviewStateNames } from '@mlps/controls';
import type { ReviewState } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { placeOf } from '../model/cell.js';
import { useItemCells } from '../use-cells';

export const stateTones: Readonly<Record<ReviewState, Tone>> = {
  saved: 'calm',
  submitted: 'accent',
  returned: 'warn',
  accepted: 'ok',
};

/** Where the result stands, and what the reviewer or the service has to say about it. */
export function CellState({ controller, cellKey }: { controller: GridController; cellKey: string }): ReactNode {
  const { t, lang } = useMessages();
  const { cells } = controller.workspace;
  useItemCells(cells, placeOf(cellKey).item);
  const server = cells.serverCell(cellKey);
  const fault = cells.fault(cellKey);
  const unsaved = cells.edit(cellKey) !== undefined;
  return (
    <div className="cell-state">
      {server ? <Tag tone={stateTones[server.state]}>{reviewStateNames[server.state][lang]}</Tag> : null}
      {unsaved ? <Tag tone="warn">{t('grid.sign.unsaved')}</Tag> : null}
      {server?.toConfirm && !unsaved ? (
        <>
          <Tag tone="warn">{t('grid.sign.toConfirm')}</Tag>
          {controller.mayWrite ? (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                controller.confirm([cellKey]);
              }}
            >
              {t('grid.confirm')}
            </button>
          ) : null}
        </>
      ) : null}
      {server?.state === 'accepted' ? <p className="small quiet">{t('grid.acceptedHelp')}</p> : null}
      {server?.comment ? (
        <p className="notice-box small" data-tone="warn">
          <strong>{t('grid.comment')}</strong> {server.comment}
        </p>
      ) : null}
      {fault === undefined ? null : (
        <p className="notice-box small" data-tone="bad" role="alert" lang="zh-CN">
          {fault}
        </p>
      )}
      {cells.conflict(cellKey) ? (
        <button
          type="button"
          className="trouble"
          onClick={() => controller.screen.dialog({ kind: 'conflict', key: cellKey })}
        >
          {t('grid.decideConflict')}
        </button>
      ) : null}
    </div>
  );
}
