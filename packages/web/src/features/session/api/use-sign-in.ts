import type { SignInInput } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import type { Session } from '../session';
import { regainSession, sessionQuery, takeSession } from './session-query';

/** Opens a session; whatever an earlier user read is forgotten first. */
export function useSignIn(): UseMutationResult<Session, Error, SignInInput> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body) => (await client.call('session.signIn', { body })).data,
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      queries.setQueryData(sessionQuery.queryKey, takeSession(session));
    },
  });
}

/** Opens a session for who is there already; what stands on the page stays. */
export function useSignInAgain(): UseMutationResult<Session, Error, SignInInput> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body) => (await client.call('session.signIn', { body })).data,
    onSuccess: (session) => regainSession(queries, session),
  });
}
