import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { forgetSession } from './session-query';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.call('session.signOut', {}),
    onSuccess: () => {
      forgetSession(queries);
    },
  });
}
