import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { sendSession } from './send-session';
import { sessionQuery } from './session-query';

export interface Credentials {
  account: string;
  password: string;
  /** of the second factor, where the account has one */
  code?: string;
}

/** Opens a session; whatever an earlier user read is forgotten first. */
export function useSignIn(): UseMutationResult<unknown, Error, Credentials> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials) => sendSession('POST', '', credentials),
    onSuccess: async () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}
