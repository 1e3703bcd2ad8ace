import { ProblemError } from '@mlps/client';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { useCells, useSaveState } from '../use-cells';
import type { Workspace } from '../workspace';

/** Where the work lies: saved, on its way, kept here because the service is away, or stopped and why. */
export function SaveStatus({ workspace: { cells, saver } }: { workspace: Workspace }): ReactNode {
  const { t, pack } = useMessages();
  const state = useSaveState(saver);
  const waiting = useCells(cells, () => cells.waitingCount);
  const { error } = saver;
  const why = error instanceof ProblemError ? (pack.problemTitle(error.code) ?? error.problem.title) : error?.message;
  return (
    <span className="save-status" data-state={state} role="status">
      {state === 'waiting' ? t('grid.save.waiting', { count: waiting }) : t(`grid.save.${state}`)}
      {waiting > 0 && (state === 'offline' || state === 'stopped') ? (
        <span> {t('grid.save.waiting', { count: waiting })}</span>
      ) : null}
      {state === 'stopped' ? <span> {why}</span> : null}
      {state === 'offline' || state === 'stopped' ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            saver.retry();
          }}
        >
          {t('grid.save.retry')}
        </button>
      ) : null}
    </span>
  );
}
