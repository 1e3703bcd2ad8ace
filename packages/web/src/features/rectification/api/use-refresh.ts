import { useQueryClient } from '@tanstack/react-query';
import { evidenceKey, rectificationKey } from './keys';

/** Makes everything fresh that a change of an item can touch: lists, counts, history, evidence, and the scores after retests. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [rectificationKey, evidenceKey, ['evaluations'], ['reminders'], ['today'], ['papers']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
}

/** Runs a change and then makes fresh what it touched. */
export function useRefreshing(): <T>(work: () => Promise<T>) => Promise<T> {
  const refresh = useRefresh();
  return async (work) => {
    const result = await work();
    await refresh();
    return result;
  };
}
