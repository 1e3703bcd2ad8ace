import { shanghaiDay } from '@mlps/controls/rectification';
import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** Today's date where the users are; a page that stays open turns with it at midnight in Shanghai. */
export function useToday(): string {
  return useSyncExternalStore(watchClock, () => shanghaiDay(Date.now()));
}

function watchClock(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS);
  return () => {
    clearInterval(timer);
  };
}
