import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ViewChoice } from './model/view.js';
import type { Workspace } from './workspace';

const route = getRouteApi('/evaluations/$evaluationId/grid');

/** What the address says to show; without a domain, the first one of the system's. */
export function useChoice({ whole }: Workspace): ViewChoice {
  const { domain, object = null, filter = 'all' } = route.useSearch();
  const first = whole.items.find((item) => item.part === 'general')?.domain ?? null;
  const fallback = object === null && filter === 'all' ? first : null;
  const chosen = domain === 'all' ? null : (domain ?? fallback);
  return useMemo(() => ({ domain: chosen, object, filter }), [chosen, object, filter]);
}

/** Shows something else: the address says it, and the way back is not filled with every choice. */
export function useChoose(evaluationId: string): (choice: ViewChoice) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ domain, object, filter }) => {
      void navigate({
        to: '/evaluations/$evaluationId/grid',
        params: { evaluationId },
        search: {
          domain: domain ?? 'all',
          ...(object === null ? {} : { object }),
          ...(filter === 'all' ? {} : { filter }),
        },
        replace: true,
      });
    },
    [navigate, evaluationId],
  );
}
