import type { AccountDto, AuditPage, Input, RoleAssignmentDto, TokenDto } from '@mlps/client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';

/** All accounts, of people in service and of others. */
export function useAccounts(): UseQueryResult<AccountDto[]> {
  return useQuery({
    queryKey: ['admin', 'accounts'],
    queryFn: () => all('accounts.list', { query: { limit: LARGEST_PAGE } }),
  });
}

/** Who has which role where. */
export function useAssignments(): UseQueryResult<RoleAssignmentDto[]> {
  return useQuery({
    queryKey: ['admin', 'roles'],
    queryFn: () => all('roles.list', { query: { limit: LARGEST_PAGE } }),
  });
}

/** Tokens of everybody. */
export function useAllTokens(): UseQueryResult<TokenDto[]> {
  return useQuery({
    queryKey: ['admin', 'tokens'],
    queryFn: () => all('tokens.list', { query: { limit: LARGEST_PAGE } }),
  });
}

export type AuditQuery = NonNullable<Input<'audit.list'>['query']>;

/** One page of the audit log, the newest first. */
export function useAudit(query: AuditQuery): UseQueryResult<AuditPage> {
  return useQuery({
    queryKey: ['admin', 'audit', query],
    queryFn: async ({ signal }) => (await client.call('audit.list', { query }, { signal })).data,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Reads again what administrators see. */
export function useReadAdminAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['admin'] });
}
