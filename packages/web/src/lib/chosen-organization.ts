import { useSyncExternalStore } from 'react';
import { readWord, storeWord } from './stored-word';

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
    storeWord(KEY + person, next);
    tell();
  },
  /** Takes up what this person chose when he last worked here. */
  takeUp(id: string): void {
    if (id === person) return;
    person = id;
    chosen = readWord(KEY + person);
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
