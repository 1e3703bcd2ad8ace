import type { EvidenceDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';

type EvidenceFilter =
  { readonly rectificationItemId: string } | { readonly trainingEventId: string } | { readonly evaluationId: string };

/** Evidence at a place, oldest first. */
export function useEvidence(filter: EvidenceFilter): UseQueryResult<EvidenceDto[]> {
  return useQuery({
    queryKey: ['evidence', 'list', filter],
    queryFn: () => all('evidence.list', { query: { ...filter, limit: LARGEST_PAGE } }),
  });
}

/** The bytes of a revision. */
export function useEvidenceContent(evidenceId: string, revision: number): UseQueryResult<Blob> {
  return useQuery({
    queryKey: ['evidence', 'content', evidenceId, revision],
    staleTime: Infinity, // a revision never changes
    queryFn: async ({ signal }) => {
      const input = { params: { evidenceId }, query: { revision, inline: true } };
      return (await client.call('evidence.content', input, { signal })).data;
    },
  });
}
