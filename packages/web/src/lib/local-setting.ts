import { useSyncExternalStore } from 'react';
import { readWord, storeWord } from './stored-word';

/** One choice of the user's that outlives the page: read, changed, and watched by components. */
export interface LocalSetting<T extends string> {
  get: () => T;
  set: (next: T) => void;
  use: () => T;
}

/**
 * A choice kept in localStorage; an unknown or unreadable stored word gives the first choice.
 * A browser that forbids storage keeps the choice until the page is left.
 */
export function localSetting<T extends string>(key: string, choices: readonly [T, ...T[]]): LocalSetting<T> {
  const listeners = new Set<() => void>();
  let current = readStored(key, choices);
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = (): T => current;
  return {
    get,
    set(next) {
      current = next;
      storeWord(key, next);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}

function readStored<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
  const stored = readWord(key);
  return choices.find((choice) => choice === stored) ?? choices[0];
}
