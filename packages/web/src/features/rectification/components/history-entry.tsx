import type { HistoryDto } from '@mlps/client';
import { actionNames, roleNames, stateTable } from '@mlps/controls/rectification';
import type { Action, Role } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { isNamedDeed, isShownField, writtenValue } from '../history-words';
import { StateTag } from './state-tag';

/** One line of the history: the deed, who did it in which role, why, and which fields became what. */
export function HistoryEntry({ line }: { line: HistoryDto }): ReactNode {
  const { t, lang } = useMessages();
  const changes = Object.entries(line.changes).filter(([field]) => isShownField(field));
  return (
    <li>
      <p>
        <strong>{useDeed(line.action)}</strong>{' '}
        {line.from === line.to ? null : (
          <>
            <span className="quiet">{stateTable[line.from][lang]} →</span> <StateTag state={line.to} />
          </>
        )}
      </p>
      <p className="quiet small">
        <time dateTime={line.at}>{moment(line.at, lang)}</time> {line.by}
        {line.role === null ? null : t('rect.history.role', { role: roleNames[line.role as Role][lang] })}
      </p>
      {line.reason === null || line.reason === '' ? null : <p className="pre">{line.reason}</p>}
      {changes.length === 0 ? null : (
        <dl className="changes small">
          {changes.map(([field, { from, to }]) => (
            <div key={field}>
              <dt>{isShownField(field) ? t(`rect.history.field.${field}`) : field}</dt>
              <dd>
                {written(from)} → {written(to)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );

  function written(value: unknown): string {
    return writtenValue(value, t, lang);
  }
}

/** The deed in words: a move of the state table, or what else can happen to an item. */
function useDeed(action: string): string {
  const { t, lang } = useMessages();
  if (isNamedDeed(action)) return t(`rect.history.deed.${action}`);
  return Object.hasOwn(actionNames, action) ? actionNames[action as Action][lang] : action;
}
