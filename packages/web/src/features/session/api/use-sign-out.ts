import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useSession } from '../use-session';
import { sendSession } from './send-session';
import { sessionQuery } from './session-query';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const queries = useQueryClient();
  const { session } = useSession();
  return useMutation({
    mutationFn: () => sendSession('DELETE', '', undefined, session?.csrfToken),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
