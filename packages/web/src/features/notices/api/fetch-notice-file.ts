import type { NoticeDto } from '@mlps/client';
import type { FetchedFile } from '../../../components/download-button';
import { client } from '../../../lib/client';

export type NoticeFormat = 'pdf' | 'xlsx';

/** One paper of an issued notice, byte for byte as it was issued. */
export async function fetchNoticeFile(notice: NoticeDto, format: NoticeFormat): Promise<FetchedFile> {
  const { data, fileName } = await client.call('notices.file', { params: { noticeId: notice.id, format } });
  return { blob: data, fileName: fileName ?? `${notice.number}.${format}` };
}
