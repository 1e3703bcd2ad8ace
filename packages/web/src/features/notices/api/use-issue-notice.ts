import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { post } from '../../../lib/api';
import type { IssuedNotice } from '../../../lib/contract';
import { download } from '../../../lib/download';
import { randomKey } from '../../../lib/random-key';
import { noticeFileAddress } from '../notice-file-address';
import type { NoticeFormat } from '../notice-file-address';
import { noticesKey } from './use-notices';

/** What the user may say about a notice; a field left out takes the service's default. */
export interface NoticeEntries {
  number?: string;
  deadline?: string;
  contact?: string;
  phone?: string;
}

interface Wanted {
  entries: NoticeEntries;
  format: NoticeFormat;
}

/**
 * Issues a notice and downloads it in one format. The same entries, sent again from the same form, give the same notice in the other format instead of a second
 * number: they carry the same idempotency key.
 */
export function useIssueNotice(evaluationId: string): UseMutationResult<IssuedNotice, Error, Wanted> {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ entries, format }) => {
      const key = keyFor(keys.current, JSON.stringify(entries));
      const notice: IssuedNotice = await post(`/evaluations/${evaluationId}/notices`, entries, key);
      await queries.invalidateQueries({ queryKey: noticesKey(evaluationId) });
      await download(noticeFileAddress(notice.id, format), `${notice.number}.${format}`);
      return notice;
    },
  });
}

function keyFor(keys: Map<string, string>, entries: string): string {
  const key = keys.get(entries) ?? randomKey();
  keys.set(entries, key);
  return key;
}
