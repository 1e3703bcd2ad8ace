/** What the address of the sign-in says: where to go afterwards. */
export interface SignInSearch {
  return?: string;
}

/**
 * Reads the place to return to. Only paths of this application count: an address of another site, however it is disguised, is dropped.
 * @example readSignInSearch({ return: '/systems?q=a' }) // { return: '/systems?q=a' }
 * @example readSignInSearch({ return: '//elsewhere' }) // {}
 */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const wish = search['return'];
  return typeof wish === 'string' && isOwnPath(wish) ? { return: wish } : {};
}

function isOwnPath(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || path.startsWith('/sign-in')) return false;
  return new URL(path, location.origin).origin === location.origin;
}
