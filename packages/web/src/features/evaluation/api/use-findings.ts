import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DomainCode, Result, Risk } from '@mlps/controls';
import { get } from '../../../lib/api';
import type { Page } from '../../../lib/api';
import type { Finding } from '../../../lib/contract';

export interface FindingFilter {
  object?: string;
  domain?: DomainCode;
  result?: Result;
  risk?: Risk;
}

/** One page of findings, filtered by the service: an evaluation may have thousands. */
export function useFindings(
  evaluationId: string,
  filter: FindingFilter,
  cursor: string | undefined,
): UseQueryResult<Page<Finding>> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'findings', filter, cursor ?? 'first'],
    queryFn: ({ signal }) =>
      get<Page<Finding>>(`/evaluations/${evaluationId}/findings`, { ...filter, cursor, limit: 50 }, signal),
    placeholderData: keepPreviousData,
  });
}
