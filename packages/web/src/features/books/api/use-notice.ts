import type { NoticeDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** One notice. */
export function useNotice(noticeId: string): UseQueryResult<NoticeDto> {
  return useQuery({
    queryKey: ['notice', noticeId],
    queryFn: async () => (await client.call('notices.get', { params: { noticeId } })).data,
  });
}
