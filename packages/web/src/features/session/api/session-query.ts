import { ProblemError } from '@mlps/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { client, setCsrfToken } from '../../../lib/client';
import type { Session } from '../session';

/** The session in force; null when nobody is signed in. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity });

export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery(sessionQuery);
}

async function fetchSession({ signal }: { signal: AbortSignal }): Promise<Session | null> {
  try {
    return takeSession((await client.call('session.get', {}, { signal })).data);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'session.required') return takeSession(null);
    throw error;
  }
}

/** Leaves nothing of what was read in a session that has ended; the session itself stays watched, so that the pages notice. */
export function forgetSession(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queries.setQueryData(sessionQuery.queryKey, takeSession(null));
}

/** Lets every further call carry the session's token. */
export function takeSession(session: Session | null): Session | null {
  setCsrfToken(session?.csrfToken ?? null);
  return session;
}
