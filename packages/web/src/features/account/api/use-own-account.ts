import type { OwnSessionDto, SecondFactorDto, SecurityPolicyDto, TokenDto } from '@mlps/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { sessionQuery } from '../../session/api/session-query';

/** Rules of passwords, sessions and tokens. */
export function usePolicy(): UseQueryResult<SecurityPolicyDto> {
  return useQuery({
    queryKey: ['policy'],
    queryFn: async ({ signal }) => (await client.call('securityPolicy.get', {}, { signal })).data,
  });
}

export function useSecondFactor(): UseQueryResult<SecondFactorDto> {
  return useQuery({
    queryKey: ['own', 'second-factor'],
    queryFn: async ({ signal }) => (await client.call('secondFactor.get', {}, { signal })).data,
  });
}

export function useOwnSessions(): UseQueryResult<OwnSessionDto[]> {
  return useQuery({
    queryKey: ['own', 'sessions'],
    queryFn: async ({ signal }) => (await client.call('session.list', {}, { signal })).data.items,
  });
}

export function useOwnTokens(): UseQueryResult<TokenDto[]> {
  return useQuery({
    queryKey: ['own', 'tokens'],
    queryFn: async ({ signal }) => (await client.call('ownTokens.list', {}, { signal })).data.items,
  });
}

/** Reads again what belongs to the own account, the session too: a change of password or second factor changes it. */
export function useReadOwnAgain(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['own'] }),
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
}
