import type { NewTokenDto } from '@mlps/client';
import { client } from '../../../lib/client';

/** A token that may read rectification items and nothing else, as long as the rules for tokens allow. */
export async function makeCalendarToken(name: string): Promise<NewTokenDto> {
  const { tokenDays } = (await client.call('securityPolicy.get', {})).data;
  const body = { name, permissions: ['rectification.read' as const], days: tokenDays };
  return (await client.call('ownTokens.create', { body })).data;
}
