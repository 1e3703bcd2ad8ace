import { ProblemError } from '@mlps/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { chosenOrganization } from '../../../lib/chosen-organization';
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

const lostKey = [...sessionQuery.queryKey, 'lost'];

/** Whether the session ended under the hands of somebody whose page still stands: what is typed there must not be lost. */
export function useSessionIsLost(): boolean {
  return useQuery({ queryKey: lostKey, queryFn: () => false, initialData: false, staleTime: Infinity }).data;
}

/** The service says that nobody is signed in any more. The page stays, covered, until the same person has signed in again. */
export function loseSession(queries: QueryClient): void {
  const isOn = Boolean(queries.getQueryData(sessionQuery.queryKey));
  if (isOn) queries.setQueryData(lostKey, true);
  else queries.setQueryData(sessionQuery.queryKey, null);
}

/** The same person is back: calls carry the new token, and what was refused meanwhile is asked for again. */
export async function regainSession(queries: QueryClient, session: Session): Promise<void> {
  queries.setQueryData(sessionQuery.queryKey, takeSession(session));
  queries.setQueryData(lostKey, false);
  dispatchEvent(new Event('online')); // what waits for a connection, such as the recording, tries again
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** Leaves nothing of what was read in a session that has ended; the session itself stays watched, so that the pages notice. */
export function forgetSession(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queries.setQueryData(lostKey, false);
  queries.setQueryData(sessionQuery.queryKey, takeSession(null));
}

/** Lets every further call carry the session's token, and take up what the person had chosen. */
export function takeSession(session: Session | null): Session | null {
  setCsrfToken(session?.csrfToken ?? null);
  if (session !== null) chosenOrganization.takeUp(session.user.id);
  return session;
}
