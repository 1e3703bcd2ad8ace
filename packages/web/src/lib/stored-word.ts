/** The word under a key of localStorage; null where there is none, or where the browser forbids storage. */
export function readWord(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a word under a key, or takes it away. */
export function storeWord(key: string, word: string | null): void {
  try {
    if (word === null) localStorage.removeItem(key);
    else localStorage.setItem(key, word);
  } catch {
    // Private windows may refuse storage; the choice then lives as long as the page.
  }
}
