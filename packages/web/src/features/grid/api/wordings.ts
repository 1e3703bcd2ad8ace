import type { WordingDto } from '@mlps/client';
import type { Result } from '@mlps/controls';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';

interface WordingWish {
  readonly organizationId: string | null;
  readonly item: string;
  readonly result: Result | null;
}

/** Wordings that fit a cell: one's own and the organization's, for this item and result or for any. */
export const wordingsQuery = ({ organizationId, item, result }: WordingWish) =>
  queryOptions({
    queryKey: ['wordings', organizationId, item, result],
    queryFn: async ({ signal }): Promise<WordingDto[]> => {
      const query = {
        item,
        limit: 100,
        ...(organizationId === null ? {} : { organizationId }),
        ...(result === null ? {} : { result }),
      };
      return (await client.call('wordings.list', { query }, { signal })).data.items;
    },
  });

export interface NewWording {
  readonly text: string;
  readonly organizationId: string | null;
  readonly item: string | null;
  readonly result: Result | null;
}

export async function addWording(wording: NewWording): Promise<void> {
  await client.call('wordings.create', { body: wording }, { idempotencyKey: randomKey() });
  await queries.invalidateQueries({ queryKey: ['wordings'] });
}

export async function removeWording({ id, etag }: WordingDto): Promise<void> {
  await client.call('wordings.remove', { params: { wordingId: id } }, { ifMatch: etag });
  await queries.invalidateQueries({ queryKey: ['wordings'] });
}
