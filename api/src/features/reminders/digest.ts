import type { ReminderKind } from '@mlps/controls/rectification';
import type { ReminderRow } from './reminder.entity.js';

const headings: Readonly<Record<ReminderKind, string>> = {
  overdue: '已逾期',
  dueSoon: '即将到期',
  acceptanceEnding: '接受风险即将到期',
};
const order: readonly ReminderKind[] = ['overdue', 'dueSoon', 'acceptanceEnding'];

/** The daily digest: what is overdue first, each item on a line of its own. @param rows with their items loaded */
export function digestOf(rows: readonly ReminderRow[]): { readonly subject: string; readonly text: string } {
  const overdue = rows.filter(({ kind }) => kind === 'overdue').length;
  const subject = `整改提醒：${rows.length} 项${overdue > 0 ? `，其中 ${overdue} 项已逾期` : ''}`;
  const parts = order.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : [`${headings[kind]}（${own.length} 项）`, ...own.map(lineOf), ''];
  });
  return { subject, text: [...parts, '本邮件由等级保护工作台自动发出。'].join('\n') };
}

function lineOf({ day, daysLeft, rectificationItem }: ReminderRow): string {
  const when = daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`;
  return `· ${day}（${when}）${rectificationItem?.title ?? ''}`;
}
