import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** Tells how far the work has come. */
export type Report = (done: number, total: number) => void;

interface Cancellable<Input, Output> {
  work: UseMutationResult<Output, Error, Input>;
  /** null before the first report */
  progress: { done: number; total: number } | null;
  cancel: () => void;
}

/**
 * Long work that tells how far it is and can be stopped; it also stops when its page is left. Hand the signal to `client.call`; a stopped work ends with an
 * `AbortError` and is no failure: after `cancel` the mutation is idle again.
 */
export function useCancellable<Input, Output>(
  run: (input: Input, signal: AbortSignal, report: Report) => Promise<Output>,
): Cancellable<Input, Output> {
  const [progress, setProgress] = useState<Cancellable<Input, Output>['progress']>(null);
  const running = useRef<AbortController | null>(null);
  const work = useMutation({
    mutationFn: async (input: Input) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setProgress(null);
      return run(input, controller.signal, (done, total) => {
        if (!controller.signal.aborted) setProgress({ done, total });
      });
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  return {
    work,
    progress,
    cancel: () => {
      running.current?.abort();
      work.reset();
      setProgress(null);
    },
  };
}
