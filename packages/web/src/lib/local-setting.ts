import { useSyncExternalStore } from 'react';

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
      store(key, next);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}

function readStored<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
  try {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored) ?? choices[0];
  } catch {
    return choices[0];
  }
}

function store(key: string, word: string): void {
  try {
    localStorage.setItem(key, word);
  } catch {
    // Private windows may refuse storage; the choice then lives as long as the page.
  }
}
