import type { SkippedItemDto } from '@mlps/client';
import type { ReactNode } from 'react';

/** What was left as it is, each with its reason; nothing when nothing was. */
export function SkippedList({ skipped }: { skipped: readonly SkippedItemDto[] }): ReactNode {
  if (skipped.length === 0) return null;
  return (
    <ul className="plain skipped">
      {skipped.map(({ id, title, reason }) => (
        <li key={id}>
          <strong>{title}</strong> <span lang="zh-CN">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
