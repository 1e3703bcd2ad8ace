/** What the address of the sign-in says: where to go afterwards. */
export interface SignInSearch {
  return?: string;
  /** code of the refusal with which the provider's sign-in ended */
  problem?: string;
}

/**
 * Reads the place to return to. Only paths of this application count: an address of another site, however it is disguised, is dropped.
 * @example readSignInSearch({ return: '/systems?q=a' }) // { return: '/systems?q=a' }
 * @example readSignInSearch({ return: '//elsewhere' }) // {}
 */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { return: wish, problem } = search;
  return {
    ...(typeof wish === 'string' && isOwnPath(wish) ? { return: wish } : {}),
    ...(typeof problem === 'string' && /^[\w.-]+$/.test(problem) ? { problem } : {}),
  };
}

function isOwnPath(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || path.startsWith('/sign-in')) return false;
  return new URL(path, location.origin).origin === location.origin;
}

const PLACE = 'mlps.place';

/** Keeps the place to return to while the browser is away at a provider, which comes back to the first page. */
export function keepPlace(place: string): void {
  try {
    sessionStorage.setItem(PLACE, place);
  } catch {
    // Without storage the first page is where one arrives.
  }
}

/** The kept place, once; null when there is none. */
export function takePlace(): string | null {
  try {
    const place = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    return place !== null && place !== '/' && isOwnPath(place) ? place : null;
  } catch {
    return null;
  }
}
