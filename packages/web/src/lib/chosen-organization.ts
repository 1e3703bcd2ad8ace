import { useSyncExternalStore } from 'react';

const KEY = 'mlps.organization.';
const listeners = new Set<() => void>();
let person = '';
let chosen: string | null = null;

/** The one organization that lists and counts tell of, as this person chose it in this browser; null: all that he may see. */
export const chosenOrganization = {
  get: (): string | null => chosen,
  use: (): string | null => useSyncExternalStore(subscribe, chosenOrganization.get),
  set(next: string | null): void {
    chosen = next;
    store(next);
    tell();
  },
  /** Takes up what this person chose when he last worked here. */
  takeUp(id: string): void {
    if (id === person) return;
    person = id;
    chosen = readStored();
    tell();
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY + person);
  } catch {
    return null;
  }
}

function store(next: string | null): void {
  try {
    if (next === null) localStorage.removeItem(KEY + person);
    else localStorage.setItem(KEY + person, next);
  } catch {
    // Private windows may refuse storage; the choice then lives as long as the page.
  }
}
