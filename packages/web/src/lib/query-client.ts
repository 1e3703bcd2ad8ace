import { ProblemError, TransportError } from '@mlps/client';
import { QueryClient } from '@tanstack/react-query';

/** Everything that was read from the service. */
export const queries = new QueryClient({
  defaultOptions: {
    // A hospital's network has no internet: what the browser thinks of being online says nothing about this service.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // A refusal stays a refusal; only silence and a busy service are worth asking again.
      retry: (count, error) => count < 2 && isPassing(error),
    },
  },
});

/** What other people move all day: a page that opens shows it as it is now, so that a list is as long as the count that led to it. */
const shared = [
  'today',
  'rectification',
  'duties',
  'inspections',
  'campaigns',
  'training',
  'papers',
  'notices',
  'reminders',
];
for (const key of shared) queries.setQueryDefaults([key], { staleTime: 0 });

function isPassing(error: Error): boolean {
  return error instanceof TransportError || (error instanceof ProblemError && error.status === 503);
}
