import type { Item } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LevelStep } from '../level-rows';

/** What each item asks beside the level below it; empty until the catalog of all levels is there, which is large. */
export type Steps = ReadonlyMap<string, LevelStep>;

export function useSteps(items: readonly Item[]): Steps {
  const rules = useQuery({
    queryKey: ['catalog', 'steps'],
    queryFn: () => import('../level-rows'),
    staleTime: Infinity,
  });
  return useMemo(() => {
    const { data } = rules;
    if (!data) return new Map();
    return new Map(
      items.flatMap((item) => {
        const step = data.stepFromBelow(item);
        return step === null ? [] : [[item.id, step] as const];
      }),
    );
  }, [rules, items]);
}
