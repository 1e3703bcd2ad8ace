import type { FindingPage } from '@mlps/client';
import type { DomainCode, Result, Risk } from '@mlps/controls';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

export interface FindingFilter {
  object?: string;
  domain?: DomainCode;
  result?: Result;
  risk?: Risk;
}

const PAGE_SIZE = 50;

/** One page of findings, filtered by the service: an evaluation may have thousands. */
export function useFindings(
  evaluationId: string,
  filter: FindingFilter,
  cursor: string | undefined,
): UseQueryResult<FindingPage> {
  const query = { ...filter, limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'findings', query],
    queryFn: async ({ signal }) =>
      (await client.call('findings.list', { params: { evaluationId }, query }, { signal })).data,
    placeholderData: keepPreviousData,
  });
}
