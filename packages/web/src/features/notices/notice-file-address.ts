import { addressOf } from '../../lib/api';

export type NoticeFormat = 'pdf' | 'xlsx';

/** Where an issued notice's file lies. */
export function noticeFileAddress(noticeId: string, format: NoticeFormat): string {
  return addressOf(`/notices/${noticeId}/files/${format}`);
}
