import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import type { GridController, GridNews } from '../grid-controller';
import { rangeOf, sizeOf } from '../model/selection.js';
import { useCells, useSelection } from '../use-cells';

interface StatusLineProps {
  controller: GridController;
  news: { readonly news: GridNews; readonly n: number } | null;
}

/** Below the grid: what is selected, what was just done, and what waits for a decision. */
export function StatusLine({ controller, news }: StatusLineProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="status-line">
      <Selected controller={controller} />
      <span key={news?.n} className="status-news" role="status">
        {news ? wordsOf(news.news, t) : ''}
      </span>
      <Troubles controller={controller} />
    </div>
  );
}

function Selected({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  useSelection(controller.workspace.cursor);
  const { selection, view } = controller;
  const range = rangeOf(selection);
  const size = sizeOf(range);
  const [item, object] = [view.items[selection.active.row], view.objects[selection.active.column]];
  if (!item || !object) return <span>{t('grid.nothingShown')}</span>;
  return (
    <span className="quiet">
      {object.name} · {item.clause} {item.letter}
      {size > 1
        ? ` · ${t('grid.selected', { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1, cells: size })}`
        : ''}
    </span>
  );
}

/** Conflicts and refusals, each leading to its cell. */
function Troubles({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  const { cells } = controller.workspace;
  // conflicts and faults only; what else changes is none of this line's
  useCells(cells, () => [...cells.conflictKeys, '|', ...cells.faultKeys].join());
  const [conflict] = cells.conflictKeys;
  const [fault] = cells.faultKeys;
  return (
    <>
      {conflict === undefined ? null : (
        <button
          type="button"
          className="trouble"
          onClick={() => controller.screen.dialog({ kind: 'conflict', key: conflict })}
        >
          {t('grid.conflicts', { count: cells.conflictKeys.length })}
        </button>
      )}
      {fault === undefined ? null : (
        <button
          type="button"
          className="trouble"
          onClick={() => {
            controller.goTo(fault);
          }}
        >
          {t('grid.faults', { count: cells.faultKeys.length, why: cells.fault(fault) ?? '' })}
        </button>
      )}
    </>
  );
}

function wordsOf(news: GridNews, t: Translate): string {
  switch (news.kind) {
    case 'changed':
      return news.skipped > 0
        ? t('grid.news.changedSkipped', { count: news.count, skipped: news.skipped })
        : t('grid.news.changed', { count: news.count });
    case 'undone':
    case 'redone':
    case 'copied':
    case 'confirmed':
      return t(`grid.news.${news.kind}`, { count: news.count });
    default:
      return t(`grid.news.${news.kind}`);
  }
}
