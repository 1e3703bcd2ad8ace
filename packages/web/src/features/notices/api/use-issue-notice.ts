import type { NoticeDto, NoticeInput } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { saveBlob } from '../../../lib/save-blob';
import { fetchNoticeFile } from './fetch-notice-file';
import type { NoticeFormat } from './fetch-notice-file';
import { noticesKey } from './use-notices';

interface Wanted {
  entries: NoticeInput;
  format: NoticeFormat;
}

/**
 * Issues a notice and downloads it in one format. The same entries, sent again from the same form, give the same notice in the other format instead of a second
 * number: they carry the same idempotency key.
 */
export function useIssueNotice(evaluationId: string): UseMutationResult<NoticeDto, Error, Wanted> {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ entries, format }) => {
      const idempotencyKey = keyFor(keys.current, JSON.stringify(entries));
      const input = { params: { evaluationId }, body: entries };
      const { data: notice } = await client.call('notices.issue', input, { idempotencyKey });
      await queries.invalidateQueries({ queryKey: noticesKey(evaluationId) });
      const { blob, fileName } = await fetchNoticeFile(notice, format);
      saveBlob(blob, fileName);
      return notice;
    },
  });
}

function keyFor(keys: Map<string, string>, entries: string): string {
  const key = keys.get(entries) ?? randomKey();
  keys.set(entries, key);
  return key;
}
