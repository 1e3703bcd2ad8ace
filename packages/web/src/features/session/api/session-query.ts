import { ProblemError, TransportError } from '@mlps/client';
import type { Problem } from '@mlps/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { setCsrfToken } from '../../../lib/client';
import { localSession } from '../session';
import type { Session } from '../session';

/** The session in force; null when nobody is signed in. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity });

export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery(sessionQuery);
}

async function fetchSession({ signal }: { signal: AbortSignal }): Promise<Session | null> {
  const session = await readSession(signal);
  setCsrfToken(session?.csrfToken ?? null);
  return session;
}

/** A service that has no such operation has no accounts. */
async function readSession(signal: AbortSignal): Promise<Session | null> {
  const response = await fetch('/api/v1/session', { signal, headers: { Accept: 'application/json' } }).catch(
    (cause: unknown) => {
      throw new TransportError('no answer', { cause });
    },
  );
  // Read in every case: a browser counts an answer whose body nobody takes as still on its way.
  const body: unknown = await response.json();
  if (response.ok) return body as Session; // the contract's shape
  if (response.status === 401) return null;
  if (response.status === 404) return localSession;
  throw new ProblemError(body as Problem);
}
