import { useSyncExternalStore } from 'react';

/** A short list kept in this browser: read, changed, watched by components. */
export interface StoredList<T> {
  use: () => readonly T[];
  set: (next: readonly T[]) => void;
}

/** A list under this key of localStorage; entries that are not (any more) of the expected shape are dropped. */
export function storedList<T>(key: string, isEntry: (value: unknown) => value is T): StoredList<T> {
  const listeners = new Set<() => void>();
  let current = readList(key, isEntry);
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    use: () => useSyncExternalStore(subscribe, () => current),
    set(next) {
      current = next;
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Private windows may refuse storage; the list then lives as long as the page.
      }
      for (const listener of listeners) listener();
    },
  };
}

function readList<T>(key: string, isEntry: (value: unknown) => value is T): readonly T[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}
