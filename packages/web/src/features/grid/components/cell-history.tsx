import { findingDifferences, reviewStateNames } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { historyQuery } from '../api/history-query';
import type { GridController } from '../grid-controller';
import { keyOf } from '../model/cell.js';
import type { Place } from '../model/cell.js';
import { Differences } from './differences';

/** Who did what to this result, and when; asked for when it is opened. */
export function CellHistory({ controller, place }: { controller: GridController; place: Place }): ReactNode {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const { workspace } = controller;
  const server = workspace.cells.serverCell(keyOf(place.object, place.item));
  if (!server) return null;
  return (
    <details
      className="cell-guidance"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('grid.history')}</summary>
      {open ? <Versions evaluationId={workspace.head.evaluationId} place={place} version={server.version} /> : null}
    </details>
  );
}

interface VersionsProps {
  evaluationId: string;
  place: Place;
  version: number;
}

export function Versions({ evaluationId, place, version }: VersionsProps): ReactNode {
  const { t, lang } = useMessages();
  const { data } = useQuery(historyQuery(evaluationId, place, version));
  if (!data) return <p className="quiet small">{t('state.loading')}</p>;
  return (
    <ol className="history-list">
      {data.versions
        .map((entry, n) => ({ entry, before: data.versions[n - 1] }))
        .toReversed()
        .map(({ entry, before }) => (
          <li key={entry.version}>
            <span className="quiet small">
              {moment(entry.at, lang)} {entry.by ?? t('grid.history.unknown')}
            </span>{' '}
            {reviewStateNames[entry.state][lang]}
            {entry.comment !== null && entry.state !== 'saved' ? <p className="small">{entry.comment}</p> : null}
            {before ? <Differences differences={findingDifferences(before.content, entry.content)} /> : null}
          </li>
        ))}
    </ol>
  );
}
