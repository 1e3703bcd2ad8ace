import type { ScoreResult } from '@mlps/controls';
import { useEffect, useMemo } from 'react';
import { CellTally } from './model/cell-tally.js';
import { findingOf, liveScore } from './model/live-score.js';
import { ViewProgress } from './model/progress.js';
import type { Progress } from './model/progress.js';
import type { GridView } from './model/view.js';
import { atRevision, useRestedRevision } from './use-cells';
import type { Workspace } from './workspace';

/** How far a view is; it may lag behind the keys by a moment, typing must not. */
export function useProgress(view: GridView, { cells }: Workspace): Progress {
  const progress = useMemo(() => new ViewProgress(view, cells), [view, cells]);
  useEffect(() => progress.watch(), [progress]);
  return atRevision(useRestedRevision(cells), () => progress.get());
}

/** The score of what stands on the screen; null where there is none to show. */
export function useLiveScore({ head, cells }: Workspace, { objects }: GridView): ScoreResult | null {
  const findings = useMemo(() => new CellTally(cells, findingOf), [cells]);
  useEffect(() => findings.watch(), [findings]);
  const revision = useRestedRevision(cells);
  return useMemo(
    () =>
      atRevision(revision, () => {
        try {
          const there = new Set(objects.map(({ id }) => id));
          // a result may wait on an object that somebody else has just removed
          return liveScore(
            head,
            objects,
            findings.list().filter(({ object }) => there.has(object)),
          );
        } catch {
          // without any result, or with settings that the library no longer knows
          return null;
        }
      }),
    [head, objects, findings, revision],
  );
}
